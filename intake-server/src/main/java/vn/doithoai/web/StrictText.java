package vn.doithoai.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The one place where bytes from outside are taken for text: UTF-8 to the letter, or refused. A decoder that mends would store a
 * replacement character for what somebody wrote, and give a receipt for it.
 */
public final class StrictText {

    private static final String CHARSET = "(\\s*;\\s*charset=(utf-8|\"utf-8\"))?\\s*";
    private static final Pattern FORM = Pattern.compile("application/x-www-form-urlencoded" + CHARSET);
    private static final Pattern JSON = Pattern.compile("application/json" + CHARSET);

    private StrictText() {}

    /** A form of ours, in UTF-8; anything else is not read. */
    public static void requireForm(Context ctx) {
        requireForm(ctx, WebServer.BODY_MAX);
    }

    /** The same with a limit of its own, in bytes. */
    public static void requireForm(Context ctx, int bodyMax) {
        requireType(ctx, FORM);
        requireDecoded(body(ctx, bodyMax));
    }

    /**
     * The text of a JSON body.
     *
     * @throws NotText where it is not UTF-8
     */
    public static String json(Context ctx) throws NotText {
        requireType(ctx, JSON);
        return utf8(body(ctx, WebServer.BODY_MAX));
    }

    /** Bytes that are no UTF-8. */
    public static final class NotText extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** What stands behind the question mark of an address is read as a form is. */
    static void requireQuery(Context ctx) {
        String query = ctx.queryString();
        if (query != null) {
            requireDecoded(query.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The header itself: the servlet's own reading of it fails on a charset it does not know. */
    private static void requireType(Context ctx, Pattern allowed) {
        String type = Objects.requireNonNullElse(ctx.header("Content-Type"), "").toLowerCase(Locale.ROOT);
        if (!allowed.matcher(type).matches()) {
            throw new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode());
        }
    }

    /** Reading it before a field is used makes an oversized body fail first. */
    private static byte[] body(Context ctx, int bodyMax) {
        byte[] bytes = ctx.bodyAsBytes();
        if (bytes.length > bodyMax) {
            throw new HttpResponseException(HttpStatus.CONTENT_TOO_LARGE.getCode());
        }
        return bytes;
    }

    private static String utf8(byte[] bytes) throws NotText {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotText();
        }
    }

    /** A mark between fields is a letter of its own, so that each field is text by itself when the whole is. */
    private static void requireDecoded(byte[] encoded) {
        try {
            utf8(percentDecoded(encoded));
        } catch (NotText e) {
            throw new HttpResponseException(HttpStatus.BAD_REQUEST.getCode());
        }
    }

    private static byte[] percentDecoded(byte[] encoded) throws NotText {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] != '%') {
                decoded.write(encoded[i]);
                continue;
            }
            int high = i + 2 < encoded.length ? Character.digit(encoded[i + 1], 16) : -1;
            int low = i + 2 < encoded.length ? Character.digit(encoded[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw new NotText();
            }
            decoded.write(high * 16 + low);
            i += 2;
        }
        return decoded.toByteArray();
    }
}
