package vn.doithoai.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The invented sentences of the demonstration data, from a text file on the class path. */
final class DemoTexts {

    private static final Pattern BAR = Pattern.compile(" \\| ");
    private static final String PLACE = "noi";
    private static final String OPENING = "mo";
    private static final String CLOSING = "ket";

    /** @param title {@code text}, {@code shortAnswer} and {@code details} may name a place as {@code {noi}} */
    record Sample(String topic, String title, String text, String shortAnswer, String details) {

        private Sample at(String place, String opening, String closing) {
            return new Sample(
                    topic,
                    title.replace("{noi}", place),
                    opening + " " + text.replace("{noi}", place) + " " + closing,
                    shortAnswer.replace("{noi}", place),
                    details.replace("{noi}", place));
        }
    }

    private final List<Sample> samples = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final List<String> openings = new ArrayList<>();
    private final List<String> closings = new ArrayList<>();

    DemoTexts() {
        try (InputStream in = DemoTexts.class.getResourceAsStream("demo.txt")) {
            if (in == null) {
                throw new IllegalStateException("not packaged: demo.txt");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        List<String> parts = BAR.splitAsStream(line).map(String::strip).toList();
        switch (parts.get(0)) {
            case PLACE -> places.add(parts.get(1));
            case OPENING -> openings.add(parts.get(1));
            case CLOSING -> closings.add(parts.get(1));
            default ->
                samples.add(new Sample(
                        parts.get(0),
                        parts.get(1),
                        parts.get(2),
                        parts.get(3),
                        parts.get(4).replace("\\n", "\n")));
        }
    }

    /** A question and its answer, set in some place. */
    Sample pick(RandomGenerator random) {
        return pick(samples, random).at(pick(places, random), pick(openings, random), pick(closings, random));
    }

    static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
