package vn.doithoai.question;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer as drafted, approved or corrected: short first, details below (S22).
 *
 * @param details Markdown, may be empty
 * @param legalBasis empty only when {@code legalBasisNotNeeded} says so
 * @param answeredBy office title of who answers, never a name
 * @param unit unit of who answers, or none
 */
public record Answer(
        String shortAnswer,
        String details,
        Set<ResponseKind> responseKinds,
        List<LegalBasis> legalBasis,
        boolean legalBasisNotNeeded,
        String answeredBy,
        @Nullable String unit) {

    /** Limits in code points. */
    public static final int SHORT_MAX = 300;

    public static final int DETAILS_MAX = 10_000;

    public Answer {
        shortAnswer = Texts.requiredText(shortAnswer, "the short answer");
        details = PlainText.text(details);
        responseKinds = Set.copyOf(responseKinds);
        legalBasis = List.copyOf(legalBasis);
        answeredBy = Texts.requiredLine(answeredBy, "who answers");
        unit = Texts.lineOrNull(unit);
    }

    /** Whether it says that the law gives no ground for what is asked. */
    public boolean findsNoLegalGround() {
        return responseKinds.contains(ResponseKind.NO_LEGAL_GROUND);
    }

    /** One legal text an answer rests on (S11). */
    public record LegalBasis(
            String title,
            @Nullable String number,
            @Nullable String article,
            @Nullable String link) {
        public LegalBasis {
            title = Texts.requiredLine(title, "the title of a legal basis");
            number = Texts.lineOrNull(number);
            article = Texts.lineOrNull(article);
            link = Texts.lineOrNull(link);
        }

        /** Title, number and article one after the other, as a letter cites them. */
        public String inOneLine() {
            return Stream.of(title, number, article).filter(Objects::nonNull).collect(Collectors.joining(" "));
        }
    }
}
