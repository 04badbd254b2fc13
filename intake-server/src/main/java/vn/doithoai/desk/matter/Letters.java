package vn.doithoai.desk.matter;

import java.util.Optional;
import vn.doithoai.dialogue.DialogueSession;

/** The texts of {@code templates/letters}: what the office usually writes, with places in square brackets to fill in. */
final class Letters {

    private Letters() {}

    /**
     * What a letter can say by itself.
     *
     * @param due last day of the answer, empty while there is none
     * @param session name of the session, empty where there is none
     */
    public record Letter(String number, String received, String due, String session) {}

    static String text(QuestionContext context, String name) {
        var due = context.lifecycle().clock(context.question()).lastTold();
        String session = Optional.ofNullable(context.state().session())
                .flatMap(context.parts().programme()::session)
                .map(DialogueSession::title)
                .orElse("");
        Letter letter = new Letter(
                context.question().number().toString(),
                context.wording().date(context.question().received().on()),
                due == null ? "" : context.wording().date(due),
                session);
        return context.parts().page("letters/" + name + ".ftlh", letter).strip();
    }
}
