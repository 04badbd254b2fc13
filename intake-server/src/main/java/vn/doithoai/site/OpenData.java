package vn.doithoai.site;

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
import vn.doithoai.base.Sha256;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.dialogue.Validity;
import vn.doithoai.question.Channel;
import vn.doithoai.question.DueClock;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.PublishedQuestion;
import vn.doithoai.question.Stage;
import vn.doithoai.question.Visibility;
import vn.doithoai.store.CsvText;
import vn.doithoai.store.JsonPublicFeed;
import vn.doithoai.store.JsonText;
import vn.doithoai.view.OpenDataViews;
import vn.doithoai.view.OpenDataViews.DataFile;
import vn.doithoai.view.PageMaker;
import vn.doithoai.view.Wording;

/** Everything public as data: what a page shows to people is here for programs, and nothing else. */
final class OpenData {

    static final String BASE = "/du-lieu/";
    private static final String SCHEMA = BASE + "cau-hoi.schema.json";

    /** Of the whole public record, which is richer than the fields here. */
    private static final String RECORD_SCHEMA = BASE + "ho-so-cong-khai.schema.json";

    private final PageMaker maker;
    private final Wording wording;
    private final String host;
    private final LocalDate today;
    private final Programme programme;
    private final SortedMap<Integer, List<PublishedQuestion>> byYear;
    private final List<Integer> years;

    /** @param years all years that have a register, newest first */
    OpenData(PageMaker maker, SortedMap<Integer, List<PublishedQuestion>> byYear, List<Integer> years) {
        this.maker = maker;
        this.wording = maker.wording();
        this.host = maker.frame().host();
        this.today = maker.today();
        this.programme = maker.programme();
        this.byYear = byYear;
        this.years = years;
    }

    List<SitePlan.Page> pages() {
        List<SitePlan.Page> pages = new ArrayList<>();
        pages.add(new SitePlan.Page(BASE, this::page));
        for (int year : years) {
            pages.add(new SitePlan.Page(BASE + "cau-hoi-" + year + ".json", () -> questions(year)));
            pages.add(new SitePlan.Page(BASE + "cau-hoi-" + year + ".csv", () -> table(year)));
        }
        // A year has no lines before its first question, and no file of a release is empty.
        for (int year : byYear.keySet()) {
            pages.add(new SitePlan.Page(BASE + "cau-hoi-" + year + ".jsonl", () -> lines(year)));
        }
        pages.add(new SitePlan.Page(SCHEMA, this::schema));
        pages.add(new SitePlan.Page(RECORD_SCHEMA, OpenData::recordSchema));
        pages.add(new SitePlan.Page(BASE + "danh-muc.json", this::catalogue));
        pages.add(new SitePlan.Page(BASE + "phien.json", this::sessions));
        return pages;
    }

    private String page() {
        List<DataFile> files = new ArrayList<>();
        for (int year : years) {
            int size = ofYear(year).size();
            files.add(new DataFile(BASE + "cau-hoi-" + year + ".csv", wording.get("opendata.file.csv", year, size)));
            files.add(new DataFile(BASE + "cau-hoi-" + year + ".json", wording.get("opendata.file.json", year, size)));
        }
        byYear.keySet()
                .forEach(year -> files.add(
                        new DataFile(BASE + "cau-hoi-" + year + ".jsonl", wording.get("opendata.file.jsonl", year))));
        files.add(new DataFile(SCHEMA, wording.get("opendata.file.schema")));
        files.add(new DataFile(RECORD_SCHEMA, wording.get("opendata.file.record-schema")));
        files.add(new DataFile(BASE + "danh-muc.json", wording.get("opendata.file.catalogue")));
        files.add(new DataFile(BASE + "phien.json", wording.get("opendata.file.sessions")));
        years.forEach(year -> files.add(
                new DataFile("/so-tiep-nhan/" + year + "/so.txt", wording.get("opendata.file.ledger", year))));
        List<OpenDataViews.FieldRow> fields = Arrays.stream(OpenField.values())
                .map(field -> new OpenDataViews.FieldRow(
                        field.id(),
                        wording.get("opendata.type." + field.type().name()),
                        wording.get(field.isAlways() ? "opendata.always" : "opendata.sometimes"),
                        description(field)))
                .toList();
        return OpenDataViews.page(maker, files, fields);
    }

    private String description(OpenField field) {
        return wording.get("opendata.field." + field.id());
    }

    private List<PublishedQuestion> ofYear(int year) {
        return byYear.getOrDefault(year, List.of());
    }

    private String questions(int year) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("$schema", host + SCHEMA);
        file.put("as_of", today.toString());
        file.put("organisation", maker.frame().organisation());
        file.put("demonstration", maker.frame().demo());
        file.put("year", year);
        file.put("questions", ofYear(year).stream().map(this::question).toList());
        return JsonText.write(file);
    }

    /** A question a line: what the manifest has the hashes of. */
    private String lines(int year) {
        return ofYear(year).stream().map(this::line).collect(Collectors.joining());
    }

    private String line(PublishedQuestion question) {
        return JsonText.line(question(question));
    }

    /** SHA-256 of the line of every question with its line end, by number: it changes when something public of it does. */
    Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        byYear.values().stream()
                .flatMap(List::stream)
                .forEach(question -> hashes.put(
                        question.number().toString(), Sha256.hex(line(question).getBytes(StandardCharsets.UTF_8))));
        return hashes;
    }

    private Map<String, Object> question(PublishedQuestion question) {
        Map<String, Object> one = new LinkedHashMap<>();
        for (OpenField field : OpenField.values()) {
            put(one, field.id(), field.of(question));
        }
        one.put("url", host + "/hoi-dap/" + question.number() + "/");
        return one;
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
            cells.add(host + "/hoi-dap/" + question.number() + "/");
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
        schema.put("title", wording.get("opendata.title"));
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
                            Map<String, Object> one = entry(village.id(), village.name(), village.validity());
                            put(one, "former_commune", village.formerCommune());
                            put(one, "merged_into", village.mergedInto());
                            return one;
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
                        .map(outcome -> entry(outcome.code(), wording.label(outcome), null))
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
                .map(one -> entry(OpenField.code(one), wording.label(one), null))
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
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("session", session.id());
        one.put("title", session.title());
        one.put("state", OpenField.code(session.state()));
        one.put("planned_month", session.month().toString());
        one.put("form", OpenField.code(session.form()));
        one.put("chair", session.chair());
        one.put("service_codes", session.topics());
        one.put("meeting_points", session.points().stream().map(OpenData::point).toList());
        put(one, "results_published_on", session.resultsPublishedOn());
        one.put("url", host + "/lich/" + session.id() + "/");
        return one;
    }

    private static Map<String, Object> point(DialogueSession.MeetingPoint point) {
        Map<String, Object> one = new LinkedHashMap<>();
        put(one, "date", point.date());
        put(one, "start", point.start());
        put(one, "end", point.end());
        put(one, "venue", point.venue());
        put(one, "village", point.village());
        return one;
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
