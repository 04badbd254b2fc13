package vn.doithoai.question.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.doithoai.base.Folding;
import vn.doithoai.question.life.AttachedFile;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.RecordEvent;

/** The files of a question that everybody may have, each under a name that says what it is. */
final class PublicFiles {

    private static final int LONGEST_NAME = 60;

    private PublicFiles() {}

    static List<FileShown> of(Question question) {
        List<FileShown> shown = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (AttachedFile.Standard standard : question.files()) {
            if (standard.standing() == AttachedFile.Standing.PUBLIC) {
                AttachedFile file = standard.file();
                shown.add(new FileShown(
                        name(file, names),
                        file.title(),
                        file.of(),
                        file.kind(),
                        file.size(),
                        file.scan(),
                        file.sha256(),
                        file.text(),
                        day(question, file)));
            }
        }
        return List.copyOf(shown);
    }

    /** Small letters without marks, and a number where two would be called the same. */
    private static String name(AttachedFile file, Set<String> taken) {
        String stem = Folding.fold(file.title()).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        stem = stem.substring(0, Math.min(LONGEST_NAME, stem.length())).replaceAll("-+$", "");
        stem = stem.isEmpty() ? "tep" : stem;
        String name = stem + "." + file.kind().ending();
        for (int i = 2; !taken.add(name); i++) {
            name = stem + "-" + i + "." + file.kind().ending();
        }
        return name;
    }

    /** The day it first came to the question. */
    private static LocalDate day(Question question, AttachedFile file) {
        return question.events().stream()
                .filter(event -> event instanceof RecordEvent.Attached attached
                        && attached.file().sha256().equals(file.sha256()))
                .findFirst()
                .orElseThrow()
                .act()
                .on();
    }
}
