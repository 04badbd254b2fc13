package vn.doithoai.desk.frame;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.view.Addresses;

/**
 * A form of the desk in which longer texts are typed, so that they are kept while typing.
 *
 * @param page where the form stands
 * @param question whose it is, where it is one's
 * @param name of the form: the last part of the address of an act, or the page's own
 */
public record FormPlace(String page, Optional<QuestionNumber> question, String name) {

    private static final Pattern OF_QUESTION =
            Pattern.compile("/can-bo/(cau-hoi|goi-lai)/(\\d{4}-\\d{4,6})(?:/([a-z-]+))?");

    /** Forms over content files stand where they are sent. */
    private static final Pattern OF_CONTENT = Pattern.compile(
            "/can-bo/(tep|trang|danh-muc|phien|ke-hoach)(?:-thong-bao|-loi|-nhieu|-moi|-thu)?/[a-z0-9./-]+");

    private static final String ENTRY = "nhap";
    private static final String CALL_BACK = "goi-lai";

    /** The form for another file of a question, whose page stands where it is sent. */
    private static final String FILE = "tep";

    private static final String FILE_OF_QUESTION = "tep-cau-hoi";

    /** The form that is sent to an address; none where nothing typed is kept. */
    public static Optional<FormPlace> of(String path) {
        if (path.equals(Addresses.desk(ENTRY))) {
            return Optional.of(new FormPlace(path, Optional.empty(), ENTRY));
        }
        Matcher content = OF_CONTENT.matcher(path);
        if (content.matches()) {
            return Optional.of(new FormPlace(path, Optional.empty(), content.group(1)));
        }
        Matcher matcher = OF_QUESTION.matcher(path);
        if (!matcher.matches() || matcher.group(1).equals(CALL_BACK) != (matcher.group(3) == null)) {
            return Optional.empty();
        }
        Optional<QuestionNumber> question = QuestionNumber.parse(matcher.group(2));
        if (FILE.equals(matcher.group(3))) {
            return question.map(number -> new FormPlace(path, question, FILE_OF_QUESTION));
        }
        boolean callBack = matcher.group(3) == null;
        return question.map(number -> new FormPlace(
                callBack ? Addresses.desk(CALL_BACK) : Addresses.deskQuestion(number),
                question,
                callBack ? CALL_BACK : matcher.group(3)));
    }

    /** Whether it is the form of an act on a question's page. */
    public boolean isAct() {
        return question.isPresent() && !name.equals(CALL_BACK) && !name.equals(FILE_OF_QUESTION);
    }
}
