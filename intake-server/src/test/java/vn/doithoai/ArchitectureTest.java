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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /**
     * One row of the table.
     *
     * @param ours packages of ours it may use
     * @param libraries beginnings of the packages of libraries it may use
     */
    private record Row(Set<String> ours, Set<String> libraries) {}

    private static final Map<String, Row> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("question", new Row(Set.of(), Set.of())),
            Map.entry("dialogue", new Row(Set.of(), Set.of())),
            Map.entry("office", new Row(Set.of("question", "dialogue"), Set.of("com.password4j"))),
            Map.entry("demo", new Row(Set.of("question", "dialogue", "office", "store"), Set.of())),
            Map.entry("store", new Row(Set.of("question", "dialogue", "office"), Set.of("com.fasterxml.jackson"))),
            Map.entry(
                    "view",
                    new Row(
                            Set.of("question", "dialogue"),
                            Set.of("freemarker", "com.vladsch.flexmark", "com.google.zxing"))),
            Map.entry("search", new Row(Set.of("question"), Set.of("org.apache.lucene"))),
            Map.entry(
                    "site",
                    new Row(
                            Set.of("question", "dialogue", "store", "view"),
                            Set.of("org.jbake", "org.apache.commons.configuration2", "biweekly", "org.jsoup"))),
            Map.entry(
                    "web",
                    new Row(
                            Set.of("question", "view"),
                            Set.of(
                                    "io.javalin",
                                    "jakarta.servlet",
                                    "org.eclipse.jetty",
                                    "kotlin",
                                    "io.github.bucket4j",
                                    "com.github.benmanes.caffeine"))),
            Map.entry(
                    "intake",
                    new Row(
                            Set.of("question", "dialogue", "office", "view", "web"),
                            Set.of("io.javalin", "jakarta.servlet", "org.eclipse.jetty", "kotlin"))),
            Map.entry(
                    "desk",
                    new Row(
                            Set.of("question", "dialogue", "office", "view", "web"),
                            Set.of("io.javalin", "jakarta.servlet", "org.eclipse.jetty", "kotlin"))),
            Map.entry(
                    "app",
                    new Row(
                            Set.of(
                                    "question",
                                    "dialogue",
                                    "office",
                                    "demo",
                                    "store",
                                    "view",
                                    "search",
                                    "site",
                                    "web",
                                    "intake",
                                    "desk"),
                            Set.of("picocli")))));

    private static final Pattern VIETNAMESE = Pattern.compile("[\\u00C0-\\u1EF9&&[^\\u00D7\\u00F7]&&\\p{IsLatin}]");

    private static final Set<String> EVERYBODY = Set.of("java.", "javax.", "org.jspecify.");

    @TestFactory
    Stream<DynamicTest> a_package_uses_only_what_its_row_allows() {
        return TABLE.entrySet().stream()
                .map(row -> dynamicTest(
                        row.getKey(),
                        () -> rule(row.getKey(), row.getValue())
                                .allowEmptyShould(true)
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
    void every_package_has_a_row() {
        Set<String> packages = CLASSES.stream()
                .map(one -> one.getPackageName().substring(BASE.length() + 1).split("\\.", 2)[0])
                .collect(Collectors.toSet());
        assertThat(TABLE.keySet()).containsAll(packages);
    }

    @TestFactory
    Stream<DynamicTest> a_library_has_one_home() {
        return Map.of(
                        "com.fasterxml.jackson..", "store",
                        "org.jbake..", "site",
                        "freemarker..", "view",
                        "org.apache.lucene..", "search",
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
                .resideInAnyPackage(BASE + ".question..", BASE + ".dialogue..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", BASE + ".question..", BASE + ".dialogue..")
                .check(CLASSES);
    }

    /** Words live in templates and bundles; a letter of Vietnamese in a source file is a word that nobody can translate. */
    @Test
    void no_source_file_of_the_product_holds_a_Vietnamese_letter() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java"))
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
