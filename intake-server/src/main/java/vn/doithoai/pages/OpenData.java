package vn.doithoai.pages;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.dialogue.Validity;
import vn.doithoai.question.Channel;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.DueClock;
import vn.doithoai.question.publication.PublishedQuestion;
import vn.doithoai.site.Inputs;
import vn.doithoai.site.PublicPage;
import vn.doithoai.store.CsvText;
import vn.doithoai.store.JsonPublicFeed;
import vn.doithoai.store.JsonText;
import vn.doithoai.view.Addresses;
import vn.doithoai.view.Words;

/** Everything public as data: what a page shows to people is here for programs, and nothing else. */
final class OpenData implements PageKind {

    private static final String SCHEMA = Addresses.data("cau-hoi.schema.json");
    private static final String CATALOGUE = Addresses.data("danh-muc.json");
    private static final String SESSIONS = Addresses.data("phien.json");

    /** A file to take away. */
    public record DataFile(String address, String label) {}

    /** A field of a question in the data. */
    public record FieldRow(String id, String type, String always, String description) {}

    /** The page that tells which data there are and what each field means. */
    public record View(List<DataFile> files, List<FieldRow> fields) {
        public View {
            files = List.copyOf(files);
            fields = List.copyOf(fields);
        }
    }

    /** Of the whole public record, which is richer than the fields here. */
    private static final String RECORD_SCHEMA = Addresses.data("ho-so-cong-khai.schema.json");

    private final PageMaker maker;
    private final Words words;
    private final String host;
    private final LocalDate today;
    private final Programme programme;
    private final SortedMap<Integer, List<PublishedQuestion>> byYear;
    private final List<Integer> years;

    OpenData(Sources sources) {
        this.maker = sources.maker();
        this.words = sources.wording();
        this.host = sources.host();
        this.today = sources.today();
        this.programme = sources.programme();
        this.byYear = sources.lists().register();
        this.years = sources.years();
    }

    @Override
    public List<PublicPage> pages() {
        List<PublicPage> pages = new ArrayList<>();
        List<DataFile> files = files();
        pages.add(PublicPage.of(Addresses.OPEN_DATA, Inputs.framed().figure(files), () -> page(files)));
        for (int year : years) {
            Inputs inputs = Inputs.none().questionsOf(year);
            pages.add(PublicPage.of(
                    questions(year, "json"), Inputs.framed().today().questionsOf(year), () -> json(year)));
            pages.add(PublicPage.of(questions(year, "csv"), inputs, () -> table(year)));
            // A year has no lines before its first question, and no file of a release is empty.
            if (byYear.containsKey(year)) {
                pages.add(PublicPage.of(questions(year, "jsonl"), inputs, () -> lines(year)));
                pages.add(PublicPage.of(records(year), inputs, () -> recordLines(year)));
            }
        }
        pages.add(PublicPage.of(SCHEMA, Inputs.none(), this::schema));
        pages.add(PublicPage.of(RECORD_SCHEMA, Inputs.none(), OpenData::recordSchema));
        pages.add(PublicPage.of(CATALOGUE, Inputs.none().today().catalogue(), this::catalogue));
        pages.add(PublicPage.of(SESSIONS, Inputs.none().today().content(Sources.SESSIONS), this::sessions));
        return pages;
    }

    /** The file of a year's questions. */
    private static String questions(int year, String type) {
        return Addresses.data("cau-hoi-" + year + "." + type);
    }

    /** The file of a year's whole public records. */
    private static String records(int year) {
        return Addresses.data("ho-so-" + year + ".jsonl");
    }

    private List<DataFile> files() {
        List<DataFile> files = new ArrayList<>();
        for (int year : years) {
            int size = ofYear(year).size();
            files.add(new DataFile(questions(year, "csv"), words.get("opendata.file.csv", year, size)));
            files.add(new DataFile(questions(year, "json"), words.get("opendata.file.json", year, size)));
        }
        byYear.keySet().forEach(year -> {
            files.add(new DataFile(questions(year, "jsonl"), words.get("opendata.file.jsonl", year)));
            files.add(new DataFile(records(year), words.get("opendata.file.records", year)));
        });
        files.add(new DataFile(SCHEMA, words.get("opendata.file.schema")));
        files.add(new DataFile(RECORD_SCHEMA, words.get("opendata.file.record-schema")));
        files.add(new DataFile(CATALOGUE, words.get("opendata.file.catalogue")));
        files.add(new DataFile(SESSIONS, words.get("opendata.file.sessions")));
        years.forEach(year -> files.add(new DataFile(Addresses.ledger(year), words.get("opendata.file.ledger", year))));
        return files;
    }

    private String page(List<DataFile> files) {
        List<FieldRow> fields = Arrays.stream(OpenField.values())
                .map(field -> new FieldRow(
                        field.id(),
                        words.get("opendata.type." + field.type().name()),
                        words.get(field.isAlways() ? "opendata.always" : "opendata.sometimes"),
                        description(field)))
                .toList();
        return maker.render("pages/open-data.ftlh", new View(files, fields));
    }

    private String description(OpenField field) {
        return words.get("opendata.field." + field.id());
    }

    private List<PublishedQuestion> ofYear(int year) {
        return byYear.getOrDefault(year, List.of());
    }

    private String json(int year) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("$schema", host + SCHEMA);
        file.put("as_of", today.toString());
        file.put("organisation", maker.frame().organisation());
        file.put("demonstration", maker.frame().demo());
        file.put("year", year);
        file.put("questions", ofYear(year).stream().map(this::question).toList());
        return JsonText.write(file);
    }

    /** A question a line. */
    private String lines(int year) {
        return ofYear(year).stream().map(this::line).collect(Collectors.joining());
    }

    private String line(PublishedQuestion question) {
        return JsonText.line(question(question));
    }

    /** A whole public record a line, as pages are made of it: what the manifest has the hashes of. */
    private String recordLines(int year) {
        return ofYear(year).stream().map(OpenData::recordLine).collect(Collectors.joining());
    }

    private static String recordLine(PublishedQuestion question) {
        return JsonText.line(question.withoutName());
    }

    /** SHA-256 of the whole public record of every question with its line end, by number: it changes when anything of it does. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        byYear.values().stream()
                .flatMap(List::stream)
                .forEach(question -> hashes.put(question.number().toString(), JsonPublicFeed.digest(question)));
        return hashes;
    }

    private Map<String, Object> question(PublishedQuestion question) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (OpenField field : OpenField.values()) {
            put(facts, field.id(), field.of(question));
        }
        facts.put("url", host + Addresses.question(question.number()));
        return facts;
    }

    private String table(int year) {
        List<String> head = new ArrayList<>(
                Arrays.stream(OpenField.values()).map(OpenField::id).toList());
        head.add("url");
        CsvText table = new CsvText().line(head);
        for (PublishedQuestion question : ofYear(year)) {
            List<String> cells = new ArrayList<>();
            for (OpenField field : OpenField.values()) {
                cells.add(Objects.requireNonNullElse(field.of(question), "").toString());
            }
            cells.add(host + Addresses.question(question.number()));
            table.line(cells);
        }
        return table.toString();
    }

    private String schema() {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (OpenField field : OpenField.values()) {
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("type", field.type().json());
            put(property, "format", field.type().format());
            put(property, "enum", codes(field));
            property.put("description", description(field));
            fields.put(field.id(), property);
            if (field.isAlways()) {
                required.add(field.id());
            }
        }
        fields.put("url", type("string", "uri"));
        required.add("url");
        Map<String, Object> questions = new LinkedHashMap<>();
        questions.put("type", "array");
        questions.put("items", object(fields, required));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("$schema", type("string", null));
        whole.put("as_of", type("string", "date"));
        whole.put("organisation", type("string", null));
        whole.put("demonstration", type("boolean", null));
        whole.put("year", type("integer", null));
        whole.put("questions", questions);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", host + SCHEMA);
        schema.put("title", words.get("opendata.title"));
        schema.putAll(object(whole, List.copyOf(whole.keySet())));
        return JsonText.write(schema);
    }

    private static String recordSchema() {
        return new String(JsonPublicFeed.schema(), StandardCharsets.UTF_8);
    }

    /** In this order always: a map of the library's has another one in each process. */
    private static Map<String, Object> type(String type, @Nullable String format) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", type);
        put(property, "format", format);
        return property;
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

    /** The closed lists. */
    private static @Nullable List<String> codes(OpenField field) {
        return switch (field) {
            case STATUS -> List.of("open", "closed");
            case STAGE -> codes(Stage.values());
            case VISIBILITY -> codes(Visibility.values());
            case CHANNEL -> codes(Channel.values());
            case DUE_RULE -> codes(DueClock.Rule.values());
            case OUTCOME -> Arrays.stream(Outcome.values()).map(Outcome::code).toList();
            default -> null;
        };
    }

    private static List<String> codes(Enum<?>[] values) {
        return Arrays.stream(values).map(OpenField::code).toList();
    }

    private String catalogue() {
        Map<String, Object> file = new LinkedHashMap<>();
        Catalogue catalogue = programme.catalogue();
        file.put("as_of", today.toString());
        file.put(
                "service_codes",
                catalogue.topics().stream()
                        .map(topic -> entry(topic.id(), topic.label(), null))
                        .toList());
        file.put(
                "villages",
                catalogue.villages().stream()
                        .map(village -> {
                            Map<String, Object> facts = entry(village.id(), village.name(), village.validity());
                            put(facts, "former_commune", village.formerCommune());
                            put(facts, "merged_into", village.mergedInto());
                            return facts;
                        })
                        .toList());
        file.put(
                "venues",
                catalogue.venues().stream()
                        .map(venue -> {
                            Map<String, Object> facts = entry(venue.id(), venue.name(), null);
                            put(facts, "address", venue.address());
                            put(facts, "map", venue.map());
                            put(facts, "capacity", venue.capacity());
                            put(facts, "accessibility", venue.accessibility());
                            return facts;
                        })
                        .toList());
        file.put(
                "units",
                catalogue.units().stream()
                        .map(unit -> entry(unit.id(), unit.name(), unit.validity()))
                        .toList());
        file.put("refusal_reasons", reasons(catalogue.refusalReasons()));
        file.put("removal_reasons", reasons(catalogue.removalReasons()));
        file.put(
                "outcomes",
                Arrays.stream(Outcome.values())
                        .map(outcome -> entry(outcome.code(), words.label(outcome), null))
                        .toList());
        file.put("stages", labels(Stage.values()));
        file.put("visibilities", labels(Visibility.values()));
        file.put("channels", labels(Channel.values()));
        return JsonText.write(file);
    }

    private static List<Map<String, Object>> reasons(List<Catalogue.Reason> reasons) {
        return reasons.stream()
                .map(reason -> entry(reason.code(), reason.label(), null))
                .toList();
    }

    private List<Map<String, Object>> labels(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(constant -> entry(OpenField.code(constant), words.label(constant), null))
                .toList();
    }

    private static Map<String, Object> entry(String code, String label, @Nullable Validity validity) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("code", code);
        entry.put("label", label);
        if (validity != null) {
            put(entry, "from", validity.from());
            put(entry, "until", validity.until());
        }
        return entry;
    }

    private String sessions() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("as_of", today.toString());
        file.put("sessions", programme.sessions().stream().map(this::session).toList());
        return JsonText.write(file);
    }

    private Map<String, Object> session(DialogueSession session) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("session", session.id());
        facts.put("title", session.title());
        facts.put("state", OpenField.code(session.state()));
        facts.put("planned_month", session.month().toString());
        facts.put("form", OpenField.code(session.form()));
        facts.put("chair", session.chair());
        facts.put("service_codes", session.topics());
        facts.put(
                "meeting_points", session.points().stream().map(OpenData::point).toList());
        put(facts, "results_published_on", session.resultsPublishedOn());
        facts.put("url", host + Addresses.session(session.id()));
        return facts;
    }

    private static Map<String, Object> point(DialogueSession.MeetingPoint point) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "date", point.date());
        put(facts, "start", point.start());
        put(facts, "end", point.end());
        put(facts, "venue", point.venue());
        put(facts, "village", point.village());
        return facts;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(
                    key,
                    value instanceof Number || value instanceof Boolean || value instanceof List
                            ? value
                            : value.toString());
        }
    }
}
