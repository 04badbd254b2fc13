package vn.doithoai.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.dialogue.ContentProblem;
import vn.doithoai.dialogue.Programme;

/** Reads the content folder: catalogue, plan, sessions and pages. */
public final class ContentReader {

    private static final String CATALOGUE = "catalogue.json";

    private ContentReader() {}

    /**
     * What was found.
     *
     * @param programme none when not even the catalogue could be read
     * @param problems all of them
     */
    public record Reading(Optional<Programme> programme, List<ContentProblem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads everything.
     *
     * @throws UncheckedIOException when the disk cannot be read
     */
    public static Reading read(Path content) {
        CatalogueFile.Result catalogue = CatalogueFile.read(content.resolve(CATALOGUE));
        List<ContentProblem> problems = new ArrayList<>(catalogue.problems());
        Optional<Programme> programme = catalogue.catalogue().map(lists -> {
            Map<String, String> files = ContentFolder.read(content, problems);
            Programme.Reading reading = Programme.read(lists, files);
            problems.addAll(reading.problems());
            return reading.programme();
        });
        return new Reading(programme, problems);
    }
}
