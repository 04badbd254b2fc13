package vn.doithoai.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import vn.doithoai.question.Event;
import vn.doithoai.question.Question;
import vn.doithoai.question.Receipt;

/** Receives and changes questions until it is killed, and says on standard output what was acknowledged. */
final class CrashWriter {

    private CrashWriter() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        DataFolder folder = DataFolder.open(Path.of(arguments[0]), 0);
        JsonQuestionStore store = JsonQuestionStore.open(folder, new SecureRandom());
        for (int i = 0; ; i++) {
            String key = arguments[1] + "-" + i;
            Receipt receipt = store.receive(Samples.submission(), Samples.received(), Samples.SECRET, key);
            out.println(receipt.number() + " 1 " + receipt.ledgerHash());
            if (i % 2 == 0) {
                Question question = receipt.question();
                List<Event> events = new ArrayList<>(question.events());
                events.add(new Event.Withdrawn(Samples.act()));
                store.save(new Question(question.number(), question.submission(), question.proof(), events), 1);
                out.println(receipt.number() + " 2 " + receipt.ledgerHash());
            }
        }
    }
}
