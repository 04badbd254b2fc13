package vn.doithoai.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.question.Outcome;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.publication.PublicStatus;

/**
 * Every address of the public site, the intake and the desk. A public address is permanent: a page that was there once
 * keeps it.
 */
public final class Addresses {

    public static final String HOME = "/";
    public static final String NOT_FOUND = "/404.html";
    public static final String SCHEDULE = "/lich/";
    public static final String SESSION_CALENDAR = SCHEDULE + "doi-thoai.ics";
    public static final String PLANS = "/ke-hoach/";
    public static final String NOTICES = "/thong-bao/";
    public static final String DOCUMENTS = "/van-ban/";
    public static final String RULES = "/noi-quy/";
    public static final String ARCHIVE = "/hoi-dap/";
    public static final String UNDERTAKINGS = "/cam-ket/";
    public static final String DUE_CALENDAR = UNDERTAKINGS + "han.ics";
    public static final String REGISTER = "/so-tiep-nhan/";
    public static final String RECEIPT_CHECK = "/kiem-tra-phieu/";
    public static final String OUTSIDE_CHECK = "/kiem-tra/";
    public static final String OUTSIDE_CHECK_SCRIPT = "/kiem-tra/kiem-tra.py";
    public static final String STATISTICS = "/thong-ke/";
    public static final String CHANGES = "/thay-doi/";
    public static final String CHANGE_LOG = CHANGES + "nhat-ky/";
    public static final String PRIVACY = "/du-lieu-ca-nhan/";
    public static final String OPEN_DATA = "/du-lieu/";
    public static final String SEARCH = "/tim-kiem/";
    public static final String ASK = "/gui-cau-hoi/";
    public static final String LOOKUP = "/tra-cuu/";
    public static final String SITE_MAP = "/so-do-trang/";

    /** Guides of the content folder that other pages lead to where they are there. */
    public static final String HOW_TO_TAKE_PART = "/cach-tham-gia/";

    public static final String ACCESSIBILITY = "/kha-nang-tiep-can/";
    public static final String ENGLISH = "/english/";

    /** What links look like where they are shared; telephones and other sites load these. */
    public static final String SHARED = "/chia-se/";

    public static final String SHARED_SITE = SHARED + "trang.png";
    public static final String WEB_MANIFEST = "/site.webmanifest";
    /** The service worker, which must lie at the root to see the pages there. */
    public static final String OFFLINE = "/ngoai-tuyen.js";

    public static final String ROBOTS = "/robots.txt";
    public static final String SITEMAP = "/sitemap.xml";
    public static final String REMOVED = "/go-bo.txt";
    public static final String MOVED = "/chuyen-trang.txt";

    /** All that only the intake server answers begins so. */
    public static final String INTAKE = "/tiep-nhan/";

    /** All of the desk begins so. */
    public static final String DESK = "/can-bo/";

    public static final String API = "/api/v1/";
    public static final String HEALTH = "/suc-khoe";

    private static final String ATOM = "atom.xml";

    private Addresses() {}

    /** The question form with a session chosen. */
    public static String askFor(String session) {
        return ASK + session + "/";
    }

    public static String session(String id) {
        return SCHEDULE + id + "/";
    }

    public static String sessionCalendar(String id) {
        return session(id) + "phien.ics";
    }

    public static String plan(int year) {
        return PLANS + year + "/";
    }

    public static String question(QuestionNumber number) {
        return ARCHIVE + number + "/";
    }

    /** The picture of a link to a session. */
    public static String sharedSession(String id) {
        return SHARED + "lich-" + id + ".png";
    }

    /** The picture of a link to what was promised in a year. */
    public static String sharedPromises(int year) {
        return SHARED + "cam-ket-" + year + ".png";
    }

    /** A file of a question that everybody may have. */
    public static String file(QuestionNumber number, String name) {
        return question(number) + name;
    }

    public static String topic(Catalogue.Topic topic) {
        return ARCHIVE + "linh-vuc/" + topic.slug() + "/";
    }

    /** The questions of a session; its own page is {@link #session}. */
    public static String sessionQuestions(String id) {
        return ARCHIVE + "phien/" + id + "/";
    }

    public static String sessionTopic(String session, Catalogue.Topic topic) {
        return sessionQuestions(session) + "linh-vuc/" + topic.slug() + "/";
    }

    public static String village(String id) {
        return ARCHIVE + "thon/" + id + "/";
    }

    /** Answers that say that the law gives no ground for what is asked. */
    public static final String NO_LEGAL_GROUND = ARCHIVE + "ket-qua/khong-co-can-cu/";

    public static String outcome(Outcome outcome) {
        return ARCHIVE + "ket-qua/" + outcome.code().toLowerCase(Locale.ROOT) + "/";
    }

    public static String status(PublicStatus status) {
        return ARCHIVE + "tinh-trang/" + status.slug() + "/";
    }

    /** The questions of a year. */
    public static String year(int year) {
        return ARCHIVE + "nam/" + year + "/";
    }

    /** What the office said it would do and that stands alike. */
    public static String undertakings(String slug) {
        return UNDERTAKINGS + slug + "/";
    }

    public static String register(int year) {
        return REGISTER + year + "/";
    }

    public static String ledger(int year) {
        return register(year) + "so.txt";
    }

    public static String statistics(int year) {
        return STATISTICS + year + "/";
    }

    /** The Atom feed beside a page. */
    public static String feed(String page) {
        return page + ATOM;
    }

    /** A page of a list: the first is the list itself. */
    public static String part(String list, int number) {
        return number == 1 ? list : list + "trang-" + number + "/";
    }

    /** A file of the open data. */
    public static String data(String file) {
        return OPEN_DATA + file;
    }

    /** A file the search page's script reads. */
    public static String searchData(String file) {
        return SEARCH + file;
    }

    public static String intake(String rest) {
        return INTAKE + rest;
    }

    public static String desk(String rest) {
        return DESK + rest;
    }

    /** A path of several parts as an address takes it: a name somebody typed may hold a blank or a sign of its own meaning. */
    public static String encoded(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    /** One question as staff see it. */
    public static String deskQuestion(QuestionNumber number) {
        return desk("cau-hoi/" + number);
    }

    /** Whether the server answers there, and no file of the site. */
    public static boolean isOfTheServer(String path) {
        return Stream.of(INTAKE, DESK, API, HEALTH).anyMatch(path::startsWith);
    }
}
