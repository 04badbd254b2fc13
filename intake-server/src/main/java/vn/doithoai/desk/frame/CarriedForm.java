package vn.doithoai.desk.frame;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.doithoai.web.WebServer;

/**
 * A form that came when the session had ended. It goes through the sign-in in hidden fields of the page, so that nothing of it
 * lies on the server, and is only shown afterwards: sending it again goes through every check anew.
 *
 * @param path where it was sent
 * @param token of the form, which names the account it was made for
 * @param fields what was in it, without the token
 */
public record CarriedForm(String path, String token, List<Field> fields) {

    private static final String PATH = "gui-toi";
    private static final String TOKEN = "ma-phien-truoc";
    private static final String PREFIX = "giu.";

    /** A password that is asked for again. */
    static final String AGAIN = "mat-khau-lai";

    private static final Set<String> NOT_TYPED = Set.of(Signed.CSRF, AGAIN);

    /** Sign-in names have dots in them; two together would lead elsewhere. */
    private static final String LOCAL = "/can-bo/(?!.*(//|\\.\\.))[A-Za-z0-9/_.-]*";

    /** Passwords are typed there, or nothing is. */
    private static final String NEVER = "/can-bo/(dang-xuat|dang-nhap|thiet-lap|tai-khoan/.*)";

    /** What is added on the way must still fit into a body. */
    private static final int LONGEST = WebServer.DESK_BODY_MAX - 8_192;

    /** Fewer characters are a choice or a number, not a text. */
    private static final int SHORTEST_TEXT = 12;

    public CarriedForm {
        fields = List.copyOf(fields);
    }

    /** A field with its value, as it was sent. */
    public record Field(String name, String value) {}

    /** The form of a request that is not done now, unless it is none to be kept. */
    static Optional<CarriedForm> sent(Context ctx) {
        String token = Objects.requireNonNullElse(ctx.formParam(Signed.CSRF), "");
        boolean fits = ctx.bodyAsBytes().length <= LONGEST;
        if (!fits || token.isEmpty() || ctx.path().matches(NEVER) || !ctx.path().matches(LOCAL)) {
            return Optional.empty();
        }
        return Optional.of(new CarriedForm(ctx.path(), token, fieldsOf(ctx)));
    }

    /** What was typed into a form, without its token and a password that was asked for again. */
    static List<Field> fieldsOf(Context ctx) {
        List<Field> fields = new ArrayList<>();
        ctx.formParamMap().forEach((name, values) -> {
            if (!NOT_TYPED.contains(name)) {
                values.forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return fields;
    }

    /** What a page of the sign-in carried, if it did. */
    public static Optional<CarriedForm> through(Context ctx) {
        String path = Objects.requireNonNullElse(ctx.formParam(PATH), "");
        if (!path.matches(LOCAL) || path.matches(NEVER)) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        ctx.formParamMap().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                values.forEach(value -> fields.add(new Field(name.substring(PREFIX.length()), value)));
            }
        });
        return Optional.of(new CarriedForm(path, Objects.requireNonNullElse(ctx.formParam(TOKEN), ""), fields));
    }

    /** The hidden fields of the sign-in page. */
    public List<Field> hidden() {
        List<Field> all = new ArrayList<>(List.of(new Field(PATH, path), new Field(TOKEN, token)));
        fields.forEach(field -> all.add(new Field(PREFIX + field.name(), field.value())));
        return all;
    }

    /** What somebody wrote in it. */
    public List<String> texts() {
        return fields.stream()
                .map(Field::value)
                .filter(value ->
                        value.length() >= SHORTEST_TEXT && value.strip().contains(" "))
                .toList();
    }

    /** The act of a question can be shown in its form instead of being sent. */
    public boolean canLook() {
        return path.matches("/can-bo/cau-hoi/[^/]+/[^/]+");
    }
}
