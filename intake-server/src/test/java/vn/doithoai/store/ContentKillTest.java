package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.FolderCopy;
import vn.doithoai.content.ContentStore.Change;
import vn.doithoai.content.ContentStore.Outcome;
import vn.doithoai.content.ContentStore.Version;
import vn.doithoai.content.Drafts.Draft;
import vn.doithoai.store.disk.DataFolder;
import vn.doithoai.store.draft.DraftFiles;

/** A process that saves pages is killed again and again: the former text or the new one stands there, whole, and nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContentKillTest {

    private static final int ROUNDS = 12;
    private static final int MOST_LINES = 12;

    @TempDir
    Path root;

    private int last;

    @Test
    void a_kill_in_the_middle_of_a_save_leaves_the_former_text_or_the_new_one() throws Exception {
        FolderCopy.of(Path.of("..", "content"), content());
        Set<String> names = names(content());
        Random random = new Random(20251129);
        for (int round = 1; round <= ROUNDS; round++) {
            saveAndKill(1 + random.nextInt(MOST_LINES), random.nextInt(2_000_000));
            look(names);
        }
        assertThat(last).isGreaterThan(ROUNDS);
    }

    private Path content() {
        return root.resolve("content");
    }

    /** @param spin a moment of no fixed length, so that the kill falls anywhere in a save */
    private void saveAndKill(int lines, int spin) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ContentWriter.class.getName(),
                        content().toString(),
                        root.resolve("data").toString(),
                        String.valueOf(last + 1))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = writer.inputReader()) {
            for (int i = 0; i < lines; i++) {
                note(out.readLine());
            }
            for (int i = 0; i < spin; i++) {
                Thread.onSpinWait();
            }
            writer.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                note(line);
            }
        }
        writer.waitFor();
    }

    private void note(String line) {
        assertThat(line).as("what the writer said").isEqualTo(String.valueOf(last + 1));
        last++;
    }

    /** As the next start finds it. */
    private void look(Set<String> names) throws IOException {
        try (DataFolder folder = DataFolder.open(root.resolve("data"), 0)) {
            ContentFiles files = ContentFiles.open(content(), folder);
            String now = files.find(ContentWriter.PAGE).orElseThrow().text();
            assertThat(now).isIn(ContentWriter.text(last), ContentWriter.text(last + 1));
            assertThat(names(content())).isEqualTo(names);
            assertThat(DraftFiles.open(folder).find(ContentWriter.PAGE).map(Draft::text))
                    .hasValueSatisfying(
                            text -> assertThat(text).isIn(ContentWriter.text(last), ContentWriter.text(last + 1)));
            // One that was being saved may be among the versions before it is in its place.
            List<Version> versions = files.versions(ContentWriter.PAGE);
            assertThat(versions.stream().map(Version::text).collect(Collectors.toSet()))
                    .containsAll(IntStream.rangeClosed(1, last)
                            .mapToObj(ContentWriter::text)
                            .toList());
            assertThat(versions)
                    .extracting(Version::number)
                    .isEqualTo(IntStream.iterate(versions.size(), n -> n - 1)
                            .limit(versions.size())
                            .boxed()
                            .toList());
            last++;
            assertThat(files.save(new Change(
                            ContentWriter.PAGE,
                            files.find(ContentWriter.PAGE).orElseThrow().revision(),
                            ContentWriter.text(last),
                            "lan",
                            ContentWriter.AT)))
                    .isInstanceOf(Outcome.Saved.class);
            assertThat(names(folder.layout().contentVersions())).isEqualTo(pairs(files));
            assertThat(names(folder.layout().drafts())).containsExactly(ContentWriter.PAGE + ".txt");
        }
    }

    private static Set<String> pairs(ContentFiles files) {
        return files.versions(ContentWriter.PAGE).stream()
                .flatMap(version -> Stream.of(".json", ".txt")
                        .map(end -> String.format("%s/%06d%s", ContentWriter.PAGE, version.number(), end)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
