package vn.doithoai.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.doithoai.dialogue.ContentFolder;
import vn.doithoai.dialogue.ContentProblem;
import vn.doithoai.dialogue.Programme;

/** Reads the content folder: catalogue, plan, sessions and pages. */
public final class ContentReader {

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
        return read(content, Map.of());
    }

    /** As it would be if some files had other texts. */
    public static Reading read(Path content, Map<String, String> instead) {
        Path lists = content.resolve(ContentFolder.CATALOGUE);
        String catalogueInstead = instead.get(ContentFolder.CATALOGUE);
        CatalogueFile.Result catalogue =
                catalogueInstead == null ? CatalogueFile.read(lists) : CatalogueFile.read(lists, catalogueInstead);
        List<ContentProblem> problems = new ArrayList<>(catalogue.problems());
        Optional<Programme> programme = catalogue.catalogue().map(known -> {
            Map<String, String> files = new TreeMap<>(ContentFolder.read(content, problems));
            problems.removeIf(problem -> instead.containsKey(problem.file()));
            files.putAll(instead);
            files.remove(ContentFolder.CATALOGUE);
            Programme.Reading reading = Programme.read(known, files);
            problems.addAll(reading.problems());
            return reading.programme();
        });
        return new Reading(programme, problems);
    }
}
