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

    static String text(QuestionContext one, String name) {
        var due = one.lifecycle().clock(one.question()).due();
        String session = Optional.ofNullable(one.state().session())
                .flatMap(one.parts().programme()::session)
                .map(DialogueSession::title)
                .orElse("");
        Letter letter = new Letter(
                one.question().number().toString(),
                one.wording().date(one.question().received().act().on()),
                due == null ? "" : one.wording().date(due),
                session);
        return one.parts().page("letters/" + name + ".ftlh", letter).strip();
    }
}
