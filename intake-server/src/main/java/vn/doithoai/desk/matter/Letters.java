package vn.doithoai.desk.matter;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.doithoai.desk.content.LetterPages;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.DialogueSession;
import vn.doithoai.dialogue.StandardLetter.LetterPlace;

/**
 * What the office usually writes, with places in square brackets to fill in: in its own words where the catalogue has them, else
 * the texts of {@code templates/letters}.
 */
final class Letters {

    private Letters() {}

    static String text(QuestionContext context, String name) {
        var due = context.lifecycle().clock(context.question()).lastTold();
        String session = Optional.ofNullable(context.state().session())
                .flatMap(context.parts().programme()::session)
                .map(DialogueSession::title)
                .orElse("");
        LetterPages.Letter letter = new LetterPages.Letter(
                context.question().number().toString(),
                context.wording().date(context.question().received().on()),
                due == null ? "" : context.wording().date(due),
                session);
        return context.catalogue()
                .letter(name)
                .map(own -> own.filled(
                        values(context, letter), place -> context.wording().label(place)))
                .orElseGet(() -> context.parts().page("letters/" + name + ".ftlh", letter))
                .strip();
    }

    private static Map<LetterPlace, String> values(QuestionContext context, LetterPages.Letter letter) {
        Catalogue.Organisation office = context.catalogue().organisationOn(context.today());
        Map<LetterPlace, String> values = new EnumMap<>(LetterPlace.class);
        values.put(LetterPlace.NUMBER, letter.number());
        values.put(LetterPlace.RECEIVED, letter.received());
        values.put(LetterPlace.DUE, letter.due());
        values.put(LetterPlace.SESSION, letter.session());
        values.put(LetterPlace.ORGANISATION, office.name());
        values.put(LetterPlace.OFFICE, Objects.requireNonNullElse(office.office(), ""));
        values.put(LetterPlace.PHONE, Objects.requireNonNullElse(office.phone(), ""));
        return values;
    }
}
