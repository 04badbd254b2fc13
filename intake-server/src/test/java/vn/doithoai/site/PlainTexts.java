package vn.doithoai.site;

import java.util.List;
import java.util.SortedMap;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.Page;
import vn.doithoai.dialogue.Plan;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.question.PublishedQuestion;

/** The barest pages with every link a page of that kind has; shows the build without the looks. */
final class PlainTexts implements PageTexts {

    private final Programme programme;

    PlainTexts(Programme programme) {
        this.programme = programme;
    }

    private static String page(String title, String body) {
        return Samples.page("<h1>" + title + "</h1>\n<p><a href=\"/\">Trang đầu</a></p>\n" + body);
    }

    private static String links(List<PublishedQuestion> questions) {
        StringBuilder links = new StringBuilder();
        questions.forEach(question -> links.append("<p><a href=\"/hoi-dap/")
                .append(question.number())
                .append("/\">")
                .append(question.number())
                .append("</a></p>\n"));
        return links.toString();
    }

    @Override
    public String home(List<PublishedQuestion> feed) {
        return page("Đối thoại", "<p>" + feed.size() + "</p>");
    }

    @Override
    public String schedule() {
        StringBuilder links = new StringBuilder();
        programme
                .sessions()
                .forEach(session -> links.append("<a href=\"/lich/")
                        .append(session.id())
                        .append("/\">x</a> <a href=\"/lich/")
                        .append(session.id())
                        .append("/phien.ics\">ics</a>\n"));
        return page("Lịch", links.toString());
    }

    @Override
    public String session(DialogueSession session, String body, List<PublishedQuestion> questions) {
        return page(session.title(), body + links(questions));
    }

    @Override
    public String plan(Plan plan, String body) {
        StringBuilder anchors = new StringBuilder();
        plan.sections()
                .forEach(section ->
                        anchors.append("<p id=\"").append(section.anchor()).append("\"></p>\n"));
        return page(plan.title(), anchors + body);
    }

    @Override
    public String page(Page page, String body) {
        return page(page.title(), body);
    }

    @Override
    public String notices(List<Page> notices) {
        StringBuilder links = new StringBuilder();
        notices.forEach(
                notice -> links.append("<a href=\"").append(notice.address()).append("\">x</a>\n"));
        return page("Thông báo", links.toString());
    }

    @Override
    public String question(PublishedQuestion question) {
        PublishedQuestion.Content content = question.content();
        return page("Câu hỏi " + question.number(), content == null ? "" : "<p>" + content.title() + "</p>");
    }

    @Override
    public String list(Heading heading, QuestionLists.Part part) {
        String next = part.number() < part.of()
                ? "<a href=\"" + part.base() + "trang-" + (part.number() + 1) + "/\">tiếp</a>"
                : "";
        return page("Hỏi đáp", links(part.questions()) + next);
    }

    @Override
    public String register(int year, SortedMap<Integer, Integer> years, List<PublishedQuestion> questions) {
        return page("Sổ tiếp nhận " + year, links(questions));
    }

    @Override
    public String lookUp() {
        return page("Tra cứu", "<form method=\"get\" action=\"/tiep-nhan/tra-cuu\"></form>");
    }

    @Override
    public String form() {
        return page("Gửi câu hỏi", "<form method=\"post\" action=\"/tiep-nhan/kiem-tra\"></form>");
    }

    @Override
    public String notFound() {
        return page("Không có trang này", "");
    }

    @Override
    public String atom(List<PublishedQuestion> latest) {
        StringBuilder entries = new StringBuilder();
        latest.forEach(question -> entries.append("<entry><link href=\"")
                .append(Samples.HOST)
                .append("/hoi-dap/")
                .append(question.number())
                .append("/\"/></entry>\n"));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n" + entries
                + "</feed>\n";
    }

    @Override
    public String calendarName() {
        return "Đối thoại";
    }

    @Override
    public String place(DialogueSession.MeetingPoint point) {
        String venue = point.venue();
        return venue == null
                ? ""
                : programme
                        .catalogue()
                        .venue(venue)
                        .map(vn.doithoai.dialogue.Catalogue.Venue::name)
                        .orElse("");
    }
}
