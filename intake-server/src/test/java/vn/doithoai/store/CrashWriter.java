package vn.doithoai.store;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.Receipt;
import vn.doithoai.store.disk.DataFolder;

/**
 * Receives and changes questions until it is killed or has made so many attempts, and says on standard output what was
 * acknowledged and what was refused. Arguments: data folder, a word for the sending keys, and the number of attempts.
 */
public final class CrashWriter {

    static final String REFUSED = "refused";

    private CrashWriter() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        int attempts = arguments.length > 2 ? Integer.parseInt(arguments[2]) : Integer.MAX_VALUE;
        try (DataFolder folder = DataFolder.open(Path.of(arguments[0]), 0)) {
            JsonQuestionStore store = JsonQuestionStore.open(folder, new SecureRandom());
            for (int i = 0; i < attempts; i++) {
                try {
                    write(store, arguments[1] + "-" + i, i % 2 == 0, out);
                } catch (UncheckedIOException e) {
                    out.println(REFUSED + " " + e.getMessage());
                }
            }
        }
    }

    private static void write(JsonQuestionStore store, String key, boolean change, PrintStream out) {
        Receipt receipt = store.receive(Samples.submission(), Samples.received(), Samples.SECRET, key);
        out.println(receipt.number() + " 1 " + receipt.ledgerHash());
        if (change) {
            Question question = receipt.question();
            List<Event> events = new ArrayList<>(question.events());
            events.add(new OtherWayEvent.Withdrawn(Samples.act()));
            store.save(new Question(question.number(), question.submission(), question.proof(), events), 1);
            out.println(receipt.number() + " 2 " + receipt.ledgerHash());
        }
    }
}
