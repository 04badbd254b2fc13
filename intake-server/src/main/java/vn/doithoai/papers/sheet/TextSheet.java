package vn.doithoai.papers.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import vn.doithoai.papers.sheet.Sheet.Note;
import vn.doithoai.papers.sheet.SheetNotRead.Trouble;

/** A table as text with a sign between its cells, which is another one in every office. */
final class TextSheet {

    private static final Charset OF_WINDOWS = Charset.forName("windows-1258");
    private static final String SEPARATORS = "\t;,|";
    private static final String NAMED = "sep=";

    private final String text;
    private final char separator;
    private final Rows rows = new Rows();
    private final StringBuilder cell = new StringBuilder();
    private int at;
    private int row;
    private int column;

    private TextSheet(String text, int from, char separator) {
        this.text = text;
        this.at = from;
        this.separator = separator;
    }

    static Sheet read(byte[] bytes) throws SheetNotRead {
        Set<Note> notes = EnumSet.noneOf(Note.class);
        String text = decoded(bytes, notes);
        if (text.startsWith("%PDF") || text.chars().anyMatch(TextSheet::isNoText)) {
            throw new SheetNotRead(Trouble.NO_TABLE);
        }
        // Excel's own word on which sign it is, on a line that is none of the table.
        if (text.startsWith(NAMED) && text.length() > NAMED.length()) {
            int end = text.indexOf('\n');
            return new TextSheet(text, end < 0 ? text.length() : end + 1, text.charAt(NAMED.length())).read(notes);
        }
        return new TextSheet(text, 0, separator(text)).read(notes);
    }

    private static String decoded(byte[] bytes, Set<Note> notes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            notes.add(Note.OLD_CODE_PAGE);
            return new String(bytes, OF_WINDOWS);
        }
    }

    private static boolean starts(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoText(int sign) {
        return sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f';
    }

    /** The sign that stands most often on the first line that says something, outside of quotes. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        String bare = first.replaceAll("\"[^\"]*\"", "");
        char best = ';';
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char sign = SEPARATORS.charAt(i);
            long count = bare.chars().filter(c -> c == sign).count();
            if (count > most) {
                most = count;
                best = sign;
            }
        }
        return best;
    }

    private Sheet read(Set<Note> notes) throws SheetNotRead {
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted();
            } else if (sign == separator) {
                endCell();
            } else if (sign == '\n' || sign == '\r') {
                endRow(sign);
            } else {
                cell.append(sign);
            }
        }
        endCell();
        return new Sheet(rows.all(), notes);
    }

    /** To the closing quote; two of them are one of the text. */
    private void quoted() {
        while (at < text.length()) {
            char sign = text.charAt(at++);
            if (sign != '"') {
                cell.append(sign);
            } else if (at < text.length() && text.charAt(at) == '"') {
                cell.append(text.charAt(at++));
            } else {
                return;
            }
        }
    }

    private void endCell() throws SheetNotRead {
        rows.put(row, column, cell.toString());
        cell.setLength(0);
        column++;
    }

    private void endRow(char sign) throws SheetNotRead {
        endCell();
        if (sign == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        row++;
        column = 0;
    }
}
