package vn.doithoai.desk.matter;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.publication.Publication;
import vn.doithoai.records.OnePerson;

/**
 * All that is kept of the asker of a question, to be handed to the asker (L10): that question and those with the same telephone
 * number, as far as who hands it out may know of them.
 */
final class PersonDownload {

    private PersonDownload() {}

    static void answer(Context ctx, QuestionContext context) {
        DeskParts parts = context.parts();
        List<Question> all = new ArrayList<>();
        parts.store().forEach(question -> {
            if (context.mayKnow(question.number())) {
                all.add(question);
            }
        });
        List<Question> theirs = OnePerson.byNumber(all, context.question().number());
        parts.audit(
                context.me(),
                AuditEntry.What.DATA_HANDED_OUT,
                theirs.stream().map(question -> question.number().toString()).toList());
        Publication publication = new Publication(parts.facts());
        OnePerson person = new OnePerson(
                one -> publication.toAsker(
                        one, parts.store().ledgerLine(one.number()).orElseThrow()),
                parts.wording(),
                page -> parts.page("records/person.ftlh", page));
        try {
            byte[] zip = person.zip(theirs, parts.now());
            ctx.header(
                    "Content-Disposition",
                    "attachment; filename=\"du-lieu-ca-nhan-"
                            + context.question().number() + ".zip\"");
            ctx.contentType("application/zip");
            ctx.result(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
