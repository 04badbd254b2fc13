package vn.doithoai.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.doithoai.base.Codes;
import vn.doithoai.base.RuleDays;

/**
 * What is wrong between the lists of a catalogue, where each of them is right: a post for a topic that does not exist, a
 * village merged into none. Told with the content files, because the same person mends both.
 */
final class CatalogueCheck {

    static final String FILE = "catalogue.json";

    /** What may stand in an address. */
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Catalogue catalogue;
    private final List<ContentProblem> problems = new ArrayList<>();

    private CatalogueCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<ContentProblem> of(Catalogue catalogue) {
        CatalogueCheck check = new CatalogueCheck(catalogue);
        catalogue.topics().forEach(topic -> check.address(topic.slug()));
        catalogue.villages().forEach(check::village);
        catalogue.posts().forEach(check::post);
        catalogue.rules().forEach(check::rules);
        catalogue.holidays().forEach(check::holidays);
        catalogue.retention().forEach(check::retention);
        catalogue.letters().forEach(check::letter);
        catalogue.legalNames().forEach(check::legalName);
        return List.copyOf(check.problems);
    }

    private void address(String part) {
        if (!ADDRESS.matcher(part).matches()) {
            problem("catalogue.address", part);
        }
    }

    private void village(Catalogue.Village village) {
        address(village.id());
        Set<String> passed = new HashSet<>(Set.of(village.id()));
        String next = village.mergedInto();
        while (next != null) {
            if (catalogue.village(next).isEmpty()) {
                problem("content.unknown-village", next);
                return;
            }
            if (!passed.add(next)) {
                problem("catalogue.merged-in-circle", village.id());
                return;
            }
            next = catalogue.village(next).map(Catalogue.Village::mergedInto).orElse(null);
        }
    }

    private void post(Catalogue.Post post) {
        String unit = post.unit();
        if (unit != null && catalogue.unit(unit).isEmpty()) {
            problem("catalogue.unknown-unit", post.id(), unit);
        }
        post.topics().stream()
                .filter(topic -> catalogue.topic(topic).isEmpty())
                .forEach(topic -> problem("content.unknown-topic", topic));
    }

    private void letter(StandardLetter letter) {
        if (!letter.isKnown()) {
            problem("catalogue.unknown-letter", letter.id());
        }
        StandardLetter.unknownPlaces(letter.text())
                .forEach(place -> problem("catalogue.unknown-place", letter.id(), place));
    }

    private void legalName(Catalogue.LegalName name) {
        if (Arrays.stream(LegalDuty.values()).noneMatch(duty -> Codes.of(duty).equals(name.duty()))) {
            problem("catalogue.unknown-duty", name.duty());
        }
    }

    private void rules(RuleDays rules) {
        List<Integer> all = List.of(
                rules.noticeDays(),
                rules.youthPlanDays(),
                rules.resultDays(),
                rules.answerDays(),
                rules.dueSoonDays(),
                rules.followUpDays());
        all.stream().filter(days -> days < 0).forEach(days -> problem("content.bad-number", String.valueOf(days)));
    }

    private void retention(Catalogue.Retention terms) {
        Stream.of(terms.contactMonths(), terms.refusedMonths())
                .filter(months -> months != null && months < Catalogue.Retention.MONTHS_MIN)
                .forEach(months -> problem(
                        "catalogue.short-term",
                        String.valueOf(months),
                        String.valueOf(Catalogue.Retention.MONTHS_MIN)));
        Integer hours = terms.breachHours();
        if (hours != null && hours < 1) {
            problem("content.bad-number", String.valueOf(hours));
        }
    }

    private void holidays(Catalogue.Holidays holidays) {
        holidays.days().stream()
                .filter(day -> day.getYear() != holidays.year())
                .forEach(day ->
                        problem("catalogue.holiday-of-other-year", day.toString(), String.valueOf(holidays.year())));
    }

    private void problem(String key, String... args) {
        problems.add(ContentProblem.at(FILE, 0, key, args));
    }
}
