package vn.doithoai.desk.content;

import static vn.doithoai.desk.content.Input.Kind.AREA;
import static vn.doithoai.desk.content.Input.Kind.CHOICE;
import static vn.doithoai.desk.content.Input.Kind.DAY;
import static vn.doithoai.desk.content.Input.Kind.DAYS;
import static vn.doithoai.desk.content.Input.Kind.FLAG;
import static vn.doithoai.desk.content.Input.Kind.LINE;
import static vn.doithoai.desk.content.Input.Kind.MANY;
import static vn.doithoai.desk.content.Input.Kind.NUMBER;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doithoai.base.Codes;
import vn.doithoai.content.CatalogueText.Value;
import vn.doithoai.desk.content.Input.Choice;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.dialogue.LegalDuty;
import vn.doithoai.question.Answer;

/**
 * A list of the catalogue as the desk asks for it.
 *
 * @param slug part of its address; its words are {@code desk.catalogue.<slug>}
 * @param list its key in the file
 * @param key field that names an entry for ever, made by the desk and never typed; empty: it is named by its place
 * @param inputs what is asked for, the name first
 * @param hidden what a new entry has besides
 */
record CatalogueSection(String slug, String list, String key, Way way, List<Input> inputs, Map<String, Value> hidden) {

    private static final int NAME = 200;
    private static final int TEXT = 1_000;
    private static final int WORDS = 500;
    private static final int ANSWER = 6_000;

    /** Words and phrases with commas between them. */
    static final String SYNONYMS = "words";

    private static final Input FROM = Input.of("from", "tu-ngay", DAY, 10);
    private static final Input UNTIL = Input.of("until", "den-ngay", DAY, 10);

    /** How a list may change. */
    enum Way {
        /** Entries come and are changed; one that is over ends on a day. */
        LIST,
        /** Entries come; one that has begun is never changed. */
        GROWING,
        /** There is one, and it is changed. */
        SINGLE
    }

    static final List<CatalogueSection> ALL = List.of(
            list(
                    "lien-he",
                    "organisations",
                    "",
                    name("name", "ten-co-quan"),
                    name("commune", "ten-xa"),
                    line("office", "bo-phan"),
                    line("address", "dia-chi"),
                    line("phone", "dien-thoai"),
                    line("email", "thu-dien-tu"),
                    line("responsible", "nguoi-phu-trach"),
                    FROM,
                    UNTIL),
            list(
                    "thon",
                    "villages",
                    "id",
                    name("name", "ten-thon"),
                    line("formerCommune", "xa-cu"),
                    Input.chosen("mergedInto", "nhap-vao", CHOICE, CatalogueSection::villages),
                    FROM,
                    UNTIL),
            list("don-vi", "units", "id", name("name", "ten-don-vi"), FROM, UNTIL),
            list(
                    "chuc-danh",
                    "posts",
                    "id",
                    name("title", "ten-chuc-danh"),
                    Input.chosen("unit", "thuoc-don-vi", CHOICE, CatalogueSection::units),
                    Input.chosen("topics", "phu-trach", MANY, CatalogueSection::topics),
                    FROM,
                    UNTIL),
            new CatalogueSection(
                    "linh-vuc",
                    "topics",
                    "id",
                    Way.LIST,
                    List.of(name("label", "ten-linh-vuc"), flag("sensitive", "nhay-cam"), UNTIL),
                    Map.of("source", new Value.Text(""))),
            list(
                    "dia-diem",
                    "venues",
                    "id",
                    name("name", "ten-dia-diem"),
                    line("address", "dia-chi"),
                    line("map", "ban-do"),
                    Input.of("capacity", "suc-chua", NUMBER, 0),
                    line("accessibility", "tiep-can"),
                    UNTIL),
            list("kenh", "noticeChannels", "id", name("label", "ten-kenh"), flag("mandatory", "bat-buoc"), UNTIL),
            list(
                    "ly-do-khong-nhan",
                    "refusalReasons",
                    "code",
                    name("label", "ten-ly-do"),
                    Input.of("explanation", "giai-thich", AREA, TEXT).needed(),
                    flag("hidesText", "an-noi-dung"),
                    UNTIL),
            list(
                    "ly-do-go",
                    "removalReasons",
                    "code",
                    name("label", "ten-ly-do"),
                    Input.of("explanation", "giai-thich", AREA, TEXT).needed(),
                    flag("hidesText", "an-noi-dung"),
                    UNTIL),
            list(
                    "co-quan-khac",
                    "bodies",
                    "id",
                    name("name", "ten-co-quan-khac"),
                    line("address", "dia-chi"),
                    FROM,
                    UNTIL),
            list(
                    "mau-tra-loi",
                    "answerTexts",
                    "id",
                    name("title", "ten-mau"),
                    Input.chosen("topics", "mau-cho-linh-vuc", MANY, CatalogueSection::topics),
                    Input.of("shortAnswer", "mau-tom-tat", AREA, Answer.SHORT_MAX)
                            .needed(),
                    Input.of("details", "mau-chi-tiet", AREA, ANSWER),
                    UNTIL),
            list(
                    "viec-luat",
                    "legalNames",
                    "",
                    name("label", "ten-viec-luat"),
                    Input.chosen("duty", "viec-nao", CHOICE, CatalogueSection::duties)
                            .needed(),
                    name("law", "van-ban-luat"),
                    FROM,
                    UNTIL),
            new CatalogueSection(
                    "loi-bieu-mau",
                    "formTexts",
                    "",
                    Way.SINGLE,
                    List.of(
                            text("denunciations", "loi-to-cao"),
                            text("complaints", "loi-khieu-nai"),
                            text("emergencies", "loi-khan-cap"),
                            text("consent", "loi-dong-y"),
                            name("consentVersion", "ban-dong-y")),
                    Map.of()),
            new CatalogueSection(
                    "thoi-han",
                    "rules",
                    "from",
                    Way.GROWING,
                    List.of(
                            FROM.needed(),
                            days("noticeDays", "ngay-thong-bao"),
                            days("youthPlanDays", "ngay-thanh-nien"),
                            days("resultDays", "ngay-ket-qua"),
                            days("answerDays", "ngay-tra-loi"),
                            days("dueSoonDays", "ngay-sap-den-han"),
                            days("followUpDays", "ngay-hoi-lai")),
                    Map.of()),
            new CatalogueSection(
                    "luu-du-lieu",
                    "retention",
                    "from",
                    Way.GROWING,
                    List.of(
                            FROM.needed(),
                            Input.of("contactMonths", "thang-lien-he", NUMBER, 3),
                            Input.of("refusedMonths", "thang-khong-nhan", NUMBER, 3),
                            Input.of("breachHours", "gio-bao-su-co", NUMBER, 3),
                            name("basis", "can-cu-luu")),
                    Map.of()),
            list(
                    "ngay-nghi",
                    "holidays",
                    "year",
                    Input.of("year", "nam", NUMBER, 4).needed(),
                    Input.of("days", "cac-ngay-nghi", DAYS, 0)),
            list(
                    "tu-cung-nghia",
                    "synonyms",
                    "",
                    Input.of(SYNONYMS, "cac-tu", LINE, WORDS).needed()));

    static Optional<CatalogueSection> of(String slug) {
        return ALL.stream().filter(section -> section.slug().equals(slug)).findFirst();
    }

    /** A day of the file as people write it. */
    static String shownDay(String day) {
        return UNTIL.show(day);
    }

    /** What an entry is called in the list. */
    Input naming() {
        return inputs.get(0);
    }

    private static CatalogueSection list(String slug, String list, String key, Input... inputs) {
        return new CatalogueSection(slug, list, key, Way.LIST, List.of(inputs), Map.of());
    }

    private static Input name(String key, String name) {
        return line(key, name).needed();
    }

    private static Input line(String key, String name) {
        return Input.of(key, name, LINE, NAME);
    }

    private static Input text(String key, String name) {
        return Input.of(key, name, AREA, TEXT).needed();
    }

    private static Input flag(String key, String name) {
        return Input.of(key, name, FLAG, 0);
    }

    private static Input days(String key, String name) {
        return Input.of(key, name, NUMBER, 3).needed();
    }

    private static List<Choice> villages(DeskParts parts) {
        return parts.programme().catalogue().villages().stream()
                .map(village -> new Choice(village.id(), village.name()))
                .toList();
    }

    private static List<Choice> units(DeskParts parts) {
        return parts.programme().catalogue().units().stream()
                .map(unit -> new Choice(unit.id(), unit.name()))
                .toList();
    }

    /** By the words the program was delivered with: an entry of the list may say another thing in its time. */
    private static List<Choice> duties(DeskParts parts) {
        return Arrays.stream(LegalDuty.values())
                .map(duty -> new Choice(Codes.of(duty), parts.wording().label(duty)))
                .toList();
    }

    private static List<Choice> topics(DeskParts parts) {
        return parts.programme().catalogue().topics().stream()
                .map(topic -> new Choice(topic.id(), topic.label()))
                .toList();
    }

    /** Every control there is. */
    static Stream<Input> controls() {
        return ALL.stream().flatMap(section -> section.inputs().stream());
    }
}
