package vn.doithoai.desk.hall;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.doithoai.desk.frame.DeskBar;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.DeskRouter;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.office.Permission;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Secret;
import vn.doithoai.question.life.Question;
import vn.doithoai.view.Addresses;

/**
 * The slips of a session on paper, four to a sheet, before their secrets are forgotten. The code on a slip leads to where the number
 * is looked up, and has no secret in it.
 */
final class SlipPages {

    static final String PATH = HallBook.PATH + "-phieu";
    /** Where the script tells the marks of lines the server has forgotten. */
    private static final String MARKS = HallBook.PATH + "-ma";

    private static final int MOST = 1_000;

    private final DeskParts parts;
    private final HallBook book;

    SlipPages(DeskParts parts, HallBook book) {
        this.parts = parts;
        this.book = book;
    }

    /**
     * One slip.
     *
     * @param lookup address on the public site where the number is looked up
     */
    public record SlipView(String number, String secret, String receivedOn, String topic, String text, String lookup) {}

    /** The sheets of a session, oldest first. */
    public record SlipsPage(
            DeskBar desk, String id, String title, String account, String organisation, List<SlipView> slips) {
        public SlipsPage {
            slips = List.copyOf(slips);
        }
    }

    void add(DeskRouter router) {
        router.get(PATH + "/{phien}", Permission.RECEIVE, this::sheets);
        router.post(PATH + "/{phien}", Permission.RECEIVE, this::handedOut);
        router.background(MARKS + "/{phien}", Permission.RECEIVE, this::hold);
    }

    private void sheets(Context ctx, Signed who) {
        DialogueSession session = book.session(ctx.pathParam("phien"));
        List<SlipView> slips = new ArrayList<>();
        String one = Objects.requireNonNullElse(ctx.queryParam("so"), "");
        for (HeldSlips.Slip slip : book.slips().of(who.member().id(), session.id())) {
            if (!one.isEmpty() && !one.equals(slip.number().toString())) {
                continue;
            }
            book.find(session, who, slip.number())
                    .filter(question -> !HallRow.isTakenBack(question))
                    .ifPresent(question -> slips.add(0, slip(session, slip, question)));
        }
        ctx.html(parts.page(
                "desk/hall-slips.ftlh",
                new SlipsPage(
                        DeskBar.of(who, parts.wording(), said(ctx)),
                        session.id(),
                        session.title(),
                        who.member().id(),
                        parts.programme()
                                .catalogue()
                                .organisationOn(parts.today())
                                .name(),
                        slips)));
    }

    private SlipView slip(DialogueSession session, HeldSlips.Slip slip, Question question) {
        Secret secret = book.secret(session, slip.mark());
        return new SlipView(
                slip.number().toString(),
                question.proof().isSecret(secret) ? secret.grouped() : "",
                parts.wording().date(question.received().on()),
                HallRow.of(question, null, parts).who(),
                question.submission().text(),
                Addresses.intake("tra-cuu") + "?so=" + slip.number());
    }

    private String said(Context ctx) {
        String done = Objects.requireNonNullElse(ctx.queryParam("da"), "");
        return done.matches("\\d{1,5}") ? parts.wording().get("desk.hall.handed-out", done) : "";
    }

    /** Of what was on the sheets alone: what was typed meanwhile is still to be printed. */
    private void handedOut(Context ctx, Signed who) {
        DialogueSession session = book.session(ctx.pathParam("phien"));
        List<QuestionNumber> numbers = ctx.formParams("so").stream()
                .map(QuestionNumber::parse)
                .flatMap(Optional::stream)
                .toList();
        book.slips().drop(who.member().id(), session.id(), numbers);
        ctx.redirect(PATH + "/" + session.id() + "?da=" + numbers.size(), HttpStatus.SEE_OTHER);
    }

    private void hold(Context ctx, Signed who) {
        DialogueSession session = book.session(ctx.pathParam("phien"));
        long held = ctx.formParams(HallLine.MARK).stream()
                .limit(MOST)
                .filter(mark -> book.hold(session, who, mark).isPresent())
                .count();
        ctx.result(Long.toString(held));
    }
}
