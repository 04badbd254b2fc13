package vn.doithoai.desk.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.doithoai.content.HeaderText;
import vn.doithoai.desk.content.ContentForm;
import vn.doithoai.desk.content.Filled;
import vn.doithoai.desk.content.Input;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.desk.programme.SessionSection.Rows;
import vn.doithoai.dialogue.ContentProblem;

/** A part of a session between its file and a form: filled from it, read into it, and what is wrong with it. */
final class SectionForm {

    private static final int MOST_ROWS = 120;

    private final DeskParts parts;
    private final SessionSection section;
    private final Filled filled;
    private final int rows;

    /** The typed row that each written row came from. */
    private final List<Integer> written = new ArrayList<>();

    private SectionForm(DeskParts parts, SessionSection section, Filled filled, int rows) {
        this.parts = parts;
        this.section = section;
        this.filled = filled;
        this.rows = rows;
    }

    /** As the file has it, with some empty rows. */
    static SectionForm stored(DeskParts parts, SessionSection section, HeaderText text) {
        Filled filled = Filled.stored(parts);
        for (Input input : section.inputs()) {
            filled.put(input, input.name(), values(input, text.value(input.key())));
        }
        if (section.body()) {
            filled.put(SessionSection.TEXT, SessionSection.TEXT.name(), List.of(text.body()));
        }
        Rows rows = section.rows();
        List<String> there = rows == null ? List.of() : text.values(rows.key());
        for (int i = 0; rows != null && i < there.size(); i++) {
            List<String> values = HeaderText.parts(there.get(i), rows.parts().size());
            for (int j = 0; j < rows.parts().size(); j++) {
                Input part = rows.parts().get(j);
                filled.put(part, rows.id(i + 1, part), values(part, values.get(j)));
            }
        }
        return new SectionForm(parts, section, filled, rows == null ? 0 : there.size() + rows.more());
    }

    /** As somebody typed it. */
    static SectionForm typed(DeskParts parts, SessionSection section, Filled filled) {
        Rows rows = section.rows();
        int count = 0;
        for (int i = 1; rows != null && i <= MOST_ROWS; i++) {
            int row = i;
            if (rows.parts().stream()
                    .anyMatch(part -> !filled.raw(rows.id(row, part)).isBlank())) {
                count = i;
            }
        }
        return new SectionForm(parts, section, filled, rows == null ? 0 : Math.min(MOST_ROWS, count + rows.more()));
    }

    Filled filled() {
        return filled;
    }

    /** The file with what was typed; what cannot be read is noted at its control. */
    HeaderText into(HeaderText text) {
        HeaderText changed = text;
        for (Input input : section.inputs()) {
            changed = changed.with(input.key(), filled.read(input, input.name()));
        }
        if (section.body()) {
            changed = changed.withBody(filled.read(SessionSection.TEXT, SessionSection.TEXT.name()));
        }
        return section.rows() == null
                ? changed
                : changed.withRows(section.rows().key(), rows(section.rows()));
    }

    private List<String> rows(Rows of) {
        List<String> lines = new ArrayList<>();
        written.clear();
        for (int i = 1; i <= rows; i++) {
            int row = i;
            List<String> values = of.parts().stream()
                    .map(part -> filled.read(part, of.id(row, part)))
                    .toList();
            String line = HeaderText.row(values);
            if (!line.isEmpty() && !of.isOnlyProposed(values)) {
                lines.add(line);
                written.add(row);
            }
        }
        return lines;
    }

    /** Puts a problem beside the control it is about; tells whether there is one on this form. */
    boolean place(ContentProblem problem, HeaderText text, String words) {
        String key = problem.key().equals("content.missing-key")
                ? problem.args().get(0)
                : text.keyOn(problem.line()).orElse("");
        Optional<Input> single = section.inputs().stream()
                .filter(input -> input.key().equals(key))
                .findFirst();
        Rows of = section.rows();
        if (single.isPresent()) {
            filled.wrong(single.get().name(), words);
            return true;
        }
        if (of == null || !key.matches(of.key() + "\\.\\d+")) {
            return false;
        }
        int nth = Integer.parseInt(key.substring(of.key().length() + 1));
        int row = nth <= written.size() ? written.get(nth - 1) : nth;
        filled.wrong(of.id(row, SessionSection.partOf(of, problem.key())), words);
        return true;
    }

    List<ContentForm.Group> groups() {
        List<ContentForm.Group> groups = new ArrayList<>();
        List<Input> single = new ArrayList<>(section.inputs());
        if (section.body()) {
            single.add(SessionSection.TEXT);
        }
        if (!single.isEmpty()) {
            groups.add(new ContentForm.Group(
                    "",
                    "",
                    single.stream()
                            .map(input -> filled.field(input, input.name()))
                            .toList()));
        }
        Rows of = section.rows();
        for (int i = 1; of != null && i <= rows; i++) {
            int row = i;
            groups.add(new ContentForm.Group(
                    String.format(Locale.ROOT, "%s-%d", section.slug(), i),
                    parts.wording().get("desk.session.row." + section.slug(), i),
                    of.parts().stream()
                            .map(part -> filled.field(part, of.id(row, part)))
                            .toList()));
        }
        return groups;
    }

    private static List<String> values(Input input, String stored) {
        if (input.kind() == Input.Kind.MANY) {
            return List.of(stored.split(",", -1)).stream()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
        return stored.isEmpty() ? List.of() : List.of(stored);
    }
}
