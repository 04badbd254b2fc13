package vn.doithoai.desk.matter;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Consumer;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.frame.Signed;
import vn.doithoai.office.AuditEntry;
import vn.doithoai.question.QuestionNumber;

/** The one way to a question by its address: what a person may not know of does not exist. */
final class QuestionDoor {

    private final DeskParts parts;

    QuestionDoor(DeskParts parts) {
        this.parts = parts;
    }

    void open(Context ctx, Signed who, Consumer<QuestionContext> use) {
        Optional<QuestionContext> found = QuestionNumber.parse(ctx.pathParam("so"))
                .flatMap(parts.store()::find)
                .map(question -> QuestionContext.of(parts, who, question))
                .filter(context -> parts.knowledge().mayKnow(who.member(), context.state()));
        if (found.isEmpty()) {
            parts.errors().answer(ctx, HttpStatus.NOT_FOUND.getCode());
            return;
        }
        if (found.get().state().isRestricted()) {
            parts.audit(
                    who.member().id(),
                    AuditEntry.What.RESTRICTED_OPENED,
                    found.get().question().number().toString());
        }
        use.accept(found.get());
    }
}
