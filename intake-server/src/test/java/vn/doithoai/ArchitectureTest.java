package vn.doithoai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShould;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.doithoai.question.Act;

/** The package table of the design, row by row: who may use whom, and which library has which one home. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final String BASE = "vn.doithoai";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Act.class.getProtectionDomain().getCodeSource().getLocation());

    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-z]+)` \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|$", Pattern.MULTILINE);
    private static final Pattern QUOTED = Pattern.compile("`([a-z0-9.]+)`");

    /**
     * One row of the table.
     *
     * @param ours packages of ours it may use
     * @param libraries beginnings of the packages of libraries it may use
     */
    private record Row(Set<String> ours, Set<String> libraries) {}

    /** As {@code docs/README.md} has it. */
    private static final Map<String, Row> TABLE = table();

    /** What of a question is private, by simple names: the records and what reads and keeps them. */
    private static final Set<String> PRIVATE = Set.of(
            "Question",
            "QuestionState",
            "Submission",
            "Contact",
            "Event",
            "Lifecycle",
            "Publication",
            "Erasure",
            "QuestionStore");

    /** What the build may use of the store: it reads the catalogue and the public feed, and writes JSON. */
    private static final Set<String> OPEN_STORE =
            Set.of("AnnouncementsFile", "ContentReader", "CsvText", "DurableFiles", "JsonPublicFeed", "JsonText");

    /** Circles of files that are known, each with its reason; no other files of a package go round. */
    private static final List<Set<String>> KNOWN_CIRCLES = List.of(
            // An event checks and changes a question, whose state is what its events made of it; the table of the kinds
            // names the records, which name their kind; an erasure takes words out of the events of its question.
            Set.of(
                    "question.life/AnswerEvent",
                    "question.life/Attempt",
                    "question.life/Event",
                    "question.life/EventKind",
                    "question.life/EventVisitor",
                    "question.life/ForwardingEvent",
                    "question.life/OfficeFacts",
                    "question.life/OtherWayEvent",
                    "question.life/Question",
                    "question.life/QuestionState",
                    "question.life/RecordEvent",
                    "question.life/DataEvent",
                    "question.life/StaffWords",
                    "question.life/TriageEvent",
                    "question.life/UndertakingEvent",
                    "question.life/Undertakings",
                    "question.life/Work"));

    private static Map<String, Row> table() {
        String page;
        try {
            page = Files.readString(Path.of("docs/README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Row> table = new TreeMap<>();
        for (Matcher row = ROW.matcher(page); row.find(); ) {
            table.put(row.group(1), new Row(quoted(row.group(2)), quoted(row.group(3))));
        }
        return table;
    }

    private static Set<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static final Pattern VIETNAMESE = Pattern.compile("[\\u00C0-\\u1EF9&&[^\\u00D7\\u00F7]&&\\p{IsLatin}]");

    private static final Set<String> EVERYBODY = Set.of("java.", "javax.", "org.jspecify.", BASE + ".base");

    @TestFactory
    Stream<DynamicTest> a_package_uses_only_what_its_row_allows() {
        return TABLE.entrySet().stream()
                .map(row -> dynamicTest(
                        row.getKey(),
                        () -> rule(row.getKey(), row.getValue())
                                .allowEmptyShould(false)
                                .check(CLASSES)));
    }

    private static ArchRule rule(String name, Row row) {
        DescribedPredicate<JavaClass> foreign = new DescribedPredicate<>("outside of the row of " + name) {
            @Override
            public boolean test(JavaClass used) {
                return !isAllowed(name, row, used.getBaseComponentType().getPackageName());
            }
        };
        return noClasses()
                .that()
                .resideInAPackage(BASE + "." + name + "..")
                .should()
                .dependOnClassesThat(foreign)
                .because("the package table of the design says so");
    }

    private static boolean isAllowed(String name, Row row, String used) {
        if (used.isEmpty() || EVERYBODY.stream().anyMatch(used::startsWith)) {
            return true;
        }
        if (used.startsWith(BASE)) {
            String part = used.substring(BASE.length() + 1).split("\\.", 2)[0];
            return part.equals(name) || row.ours().contains(part);
        }
        return row.libraries().stream().anyMatch(used::startsWith);
    }

    @Test
    void every_package_has_a_row_and_every_row_a_package() {
        Set<String> packages = CLASSES.stream()
                .map(type -> type.getPackageName().substring(BASE.length() + 1).split("\\.", 2)[0])
                .collect(Collectors.toSet());
        assertThat(TABLE.keySet()).isEqualTo(packages);
        TABLE.values().forEach(row -> assertThat(packages).containsAll(row.ours()));
    }

    @Test
    void nobody_uses_app_and_the_two_front_doors_never_meet() {
        never(BASE + ".app..", "outside of app", outside("app")).check(CLASSES);
        never(BASE + ".desk..", "intake", within("intake")).check(CLASSES);
        never(BASE + ".intake..", "desk", within("desk")).check(CLASSES);
    }

    private static ArchRule never(String used, String who, DescribedPredicate<JavaClass> users) {
        return noClasses()
                .that(users)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(used)
                .as(who + " uses nothing of " + used)
                .allowEmptyShould(false);
    }

    private static DescribedPredicate<JavaClass> within(String name) {
        return DescribedPredicate.describe(
                "within " + name, type -> partOf(type).equals(name));
    }

    private static DescribedPredicate<JavaClass> outside(String name) {
        return DescribedPredicate.describe(
                "outside of " + name, type -> !partOf(type).equals(name));
    }

    /** The package of ours a class is in, or empty. */
    private static String partOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(BASE + ".") ? name.substring(BASE.length() + 1).split("\\.", 2)[0] : "";
    }

    /** The simple name of the file's class, without what is nested in it. */
    private static String fileOf(JavaClass type) {
        String name = type.getBaseComponentType().getName();
        return name.substring(name.lastIndexOf('.') + 1).split("\\$", 2)[0];
    }

    private static ArchRule seesNothingPrivate(String name) {
        return noClasses()
                .that(within(name))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "private records of questions",
                        type -> partOf(type).equals("question") && PRIVATE.contains(fileOf(type))))
                .allowEmptyShould(false);
    }

    private static ArchRule seesTheOpenStoreOnly(String name) {
        return noClasses()
                .that(within(name))
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "the store beyond content and public feed",
                        type -> partOf(type).equals("store") && !OPEN_STORE.contains(fileOf(type))))
                .allowEmptyShould(false);
    }

    @TestFactory
    Stream<DynamicTest> the_public_site_never_sees_a_private_record() {
        return Stream.concat(
                Stream.of("site", "pages", "view")
                        .map(name -> dynamicTest(
                                name + " and questions",
                                () -> seesNothingPrivate(name).check(CLASSES))),
                Stream.of("site", "pages")
                        .map(name -> dynamicTest(
                                name + " and the store",
                                () -> seesTheOpenStoreOnly(name).check(CLASSES))));
    }

    @Test
    void a_class_of_the_build_that_opened_the_private_store_would_be_refused() throws ClassNotFoundException {
        JavaClasses planted = new ClassFileImporter().importClasses(Class.forName(BASE + ".site.ForbiddenReader"));
        assertThat(seesNothingPrivate("site").evaluate(planted).hasViolation()).isTrue();
        assertThat(seesTheOpenStoreOnly("site").evaluate(planted).hasViolation())
                .isTrue();
    }

    @Test
    void every_name_in_these_lists_is_the_name_of_a_class() {
        assertThat(namesIn("question")).containsAll(PRIVATE);
        assertThat(namesIn("store")).containsAll(OPEN_STORE);
    }

    private static Set<String> namesIn(String name) {
        return CLASSES.stream()
                .filter(within(name))
                .map(ArchitectureTest::fileOf)
                .collect(Collectors.toSet());
    }

    /** Who calls methods of a class that open a way to the public, each with the methods: any other is a way past the gate. */
    private static final Map<String, Set<String>> WAYS_TO_THE_PUBLIC = Map.of(
            "Publication.of", Set.of("office/Publisher", "question.publication/Publication"),
            "Publication.toAsker", Set.of("app/ExportCommand", "desk.matter/PersonDownload", "intake/AskerViews"),
            "NextRelease.next", Set.of("desk.matter/MatterPages"),
            "NextRelease.now", Set.of("intake/LookupRoutes"),
            "PublicFeed.replace", Set.of("office/Publisher"));

    @Test
    void every_way_to_the_public_goes_through_the_gate() {
        Map<String, Set<String>> callers = new TreeMap<>();
        WAYS_TO_THE_PUBLIC.keySet().forEach(way -> callers.put(way, new TreeSet<>()));
        for (JavaClass type : CLASSES) {
            type.getAccessesFromSelf().forEach(access -> {
                String way = access.getTargetOwner().getSimpleName() + "." + access.getName();
                callers.computeIfPresent(way, (any, files) -> {
                    files.add(fileIn(type));
                    return files;
                });
            });
        }
        assertThat(callers).isEqualTo(new TreeMap<>(WAYS_TO_THE_PUBLIC));
    }

    @Test
    void no_files_of_a_package_go_round_in_a_circle() {
        assertThat(circles(
                        ArchitectureTest::fileIn,
                        (type, other) -> other.getPackageName().equals(type.getPackageName())))
                .allMatch(
                        circle -> KNOWN_CIRCLES.stream().anyMatch(known -> known.containsAll(circle)),
                        "a known circle");
    }

    @Test
    void no_rooms_go_round_in_a_circle() {
        assertThat(circles(
                        type -> type.getPackageName().substring(BASE.length() + 1),
                        (type, other) -> other.getPackageName().startsWith(BASE + ".")))
                .isEmpty();
    }

    /** The groups of names of which each uses each other, by whatever way round. */
    private static Set<Set<String>> circles(
            Function<JavaClass, String> name, BiPredicate<JavaClass, JavaClass> counted) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : CLASSES) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(other -> counted.test(type, other))
                    .forEach(other -> uses.computeIfAbsent(name.apply(type), any -> new TreeSet<>())
                            .add(name.apply(other)));
        }
        Map<String, Set<String>> reached = new TreeMap<>();
        uses.keySet().forEach(user -> reached.put(user, reachedFrom(user, uses)));
        Set<Set<String>> circles = new LinkedHashSet<>();
        reached.forEach((user, others) -> {
            Set<String> circle = others.stream()
                    .filter(other -> reached.getOrDefault(other, Set.of()).contains(user))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (circle.size() > 1) {
                circles.add(circle);
            }
        });
        return circles;
    }

    private static String fileIn(JavaClass type) {
        return type.getPackageName().substring(BASE.length() + 1) + "/" + fileOf(type);
    }

    private static Set<String> reachedFrom(String file, Map<String, Set<String>> uses) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(uses.getOrDefault(file, Set.of()));
        while (!open.isEmpty()) {
            String next = open.remove();
            if (!next.equals(file) && reached.add(next)) {
                open.addAll(uses.getOrDefault(next, Set.of()));
            } else {
                reached.add(next);
            }
        }
        return reached;
    }

    @TestFactory
    Stream<DynamicTest> a_library_has_one_home() {
        return Map.of(
                        "com.fasterxml.jackson..", "store",
                        "org.jbake..", "site",
                        "freemarker..", "view",
                        "com.vladsch.flexmark..", "view",
                        "com.google.zxing..", "view",
                        "com.password4j..", "office",
                        "picocli..", "app")
                .entrySet()
                .stream()
                .map(home -> dynamicTest(
                        home.getKey(),
                        () -> noClasses()
                                .that()
                                .resideOutsideOfPackage(BASE + "." + home.getValue() + "..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAPackage(home.getKey())
                                .check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> clock_environment_exit_and_console_belong_to_app() {
        return Stream.of(
                        outsideOfApp().callMethod(System.class, "getenv"),
                        outsideOfApp().callMethod(System.class, "getenv", String.class),
                        outsideOfApp().callMethod(System.class, "exit", int.class),
                        outsideOfApp().accessField(System.class, "out"),
                        outsideOfApp().accessField(System.class, "err"),
                        outsideOfApp().callMethod(System.class, "currentTimeMillis"),
                        outsideOfApp().callMethod(Clock.class, "systemUTC"),
                        outsideOfApp().callMethod(Clock.class, "systemDefaultZone"),
                        outsideOfApp().callMethod(Clock.class, "system", ZoneId.class),
                        outsideOfApp().callMethod(Instant.class, "now"),
                        outsideOfApp().callMethod(LocalDate.class, "now"),
                        outsideOfApp().callMethod(LocalDate.class, "now", ZoneId.class),
                        outsideOfApp().callMethod(LocalDateTime.class, "now"),
                        outsideOfApp().callMethod(LocalDateTime.class, "now", ZoneId.class),
                        outsideOfApp().callMethod(ZonedDateTime.class, "now"),
                        outsideOfApp().callMethod(ZonedDateTime.class, "now", ZoneId.class),
                        outsideOfApp().callMethod(OffsetDateTime.class, "now"))
                .map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
    }

    private static ClassesShould outsideOfApp() {
        return noClasses().that().resideOutsideOfPackage(BASE + ".app..").should();
    }

    @Test
    void the_domain_compiles_with_the_JDK_alone() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + ".base..", BASE + ".question..", BASE + ".dialogue..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..", "org.jspecify..", BASE + ".base..", BASE + ".question..", BASE + ".dialogue..")
                .check(CLASSES);
    }

    /** Words live in templates and bundles; a letter of Vietnamese in a source file is a word that nobody can translate. */
    @Test
    void no_source_file_of_the_product_holds_a_Vietnamese_letter() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                List<String> lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (VIETNAMESE.matcher(lines.get(i)).find()) {
                        found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
