package vn.doithoai.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.QuestionState;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.Words;

/**
 * The package of a year for the archive (L22): the records as they are, the ledger and the chain that hold them, what was public
 * of them, the pages readers saw, the content, and lists to find one's way. What was erased is in it as a stub with its reason.
 */
public final class OneYear {

    private final Folders folders;
    private final Words words;
    private final Renderer renderer;

    /**
     * Where everything lies.
     *
     * @param records questions of all years
     * @param chains the ledger and the chain of acts
     * @param published public records of all years
     * @param site the release readers see
     */
    public record Folders(Path records, List<Path> chains, Path published, Path content, Path site) {}

    public OneYear(Folders folders, Words words, Renderer renderer) {
        this.folders = folders;
        this.words = words;
        this.renderer = renderer;
    }

    /** The list of what is in it, to read. */
    public record Page(int year, String takenAt, List<Row> rows) {}

    /** A question of the list. */
    public record Row(String number, String received, String stage, String outcome, boolean erased) {}

    /**
     * Writes the zip.
     *
     * @param questions of that year
     * @return how many files are in it
     */
    public int write(int year, List<Question> questions, OffsetDateTime now, Layout frame, Path target)
            throws IOException {
        Parcel parcel = new Parcel();
        String name = Integer.toString(year);
        parcel.putAll("ho-so", folders.records().resolve(name));
        parcel.putAll("cong-khai", folders.published().resolve(name));
        for (Path chain : folders.chains()) {
            parcel.put("so/" + chain.getFileName(), chain);
        }
        parcel.putAll("noi-dung", folders.content());
        pages(parcel, name);
        List<Row> rows = questions.stream().map(this::row).toList();
        parcel.put(
                "muc-luc.html", renderer.render("records/year.ftlh", new Page(year, words.dateTime(now), rows), frame));
        parcel.put("muc-luc.csv", csv(rows));
        parcel.write(target);
        return parcel.size();
    }

    /** Every page of the site whose address names the year, or something of it. */
    private void pages(Parcel parcel, String year) throws IOException {
        if (Files.notExists(folders.site())) {
            return;
        }
        Path site = folders.site().toRealPath();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = site.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(".html") && ("/" + name).matches(".*/" + year + "(-\\d+)?/.*")) {
                    parcel.put("trang/" + name, file);
                }
            }
        }
    }

    private Row row(Question question) {
        QuestionState state = question.state();
        return new Row(
                question.number().toString(),
                words.date(question.received().on()),
                words.label(state.stage()),
                state.outcome() == null ? "" : words.label(state.outcome()),
                state.erased());
    }

    /** None of its cells can hold a quotation mark or a formula: they are numbers, days and our own words. */
    private String csv(List<Row> rows) {
        return words.get("records.year.csv")
                + "\r\n"
                + rows.stream()
                        .map(row -> String.join(
                                ",",
                                row.number(),
                                row.received(),
                                "\"" + row.stage() + "\"",
                                "\"" + row.outcome() + "\"",
                                row.erased() ? words.get("records.year.erased") : ""))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
