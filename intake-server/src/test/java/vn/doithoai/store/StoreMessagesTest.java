package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoreMessagesTest {

    @Test
    void every_fault_and_finding_has_words_and_no_words_are_left_over() throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("../templates/messages/store.properties"))) {
            words.load(reader);
        }
        Stream<String> faults = Arrays.stream(Unreadable.Fault.values()).map(Unreadable.Fault::key);
        Stream<String> findings =
                Arrays.stream(Finding.Problem.values()).map(problem -> new Finding(problem, "", 0, null).key());
        Stream<String> others = Stream.of(
                "store.catalogue.empty",
                "store.catalogue.blank",
                "store.catalogue.repeated",
                "store.repair.leftover",
                "store.repair.act-undone",
                "store.repair.ledger-cut",
                "store.repair.ledger-line");

        assertThat(new TreeSet<>(words.stringPropertyNames()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(faults, findings, others).flatMap(all -> all).toList());
    }
}
