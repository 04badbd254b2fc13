package vn.doithoai.site.check;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** Each number of the feed has its page and its line in the register of its year. */
final class RegisterCheck {

    private static final Pattern QUESTION_PAGE = Pattern.compile("hoi-dap/\\d{4}-\\d{4,6}/index\\.html");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d{4}-\\d{4,6}(?![\\w-])");

    private final Findings findings;
    private final Map<Integer, Set<String>> numbersByYear;
    private final ConcurrentHashMap<String, Set<String>> inRegister = new ConcurrentHashMap<>();

    RegisterCheck(Findings findings, Map<Integer, Set<String>> numbersByYear) {
        this.findings = findings;
        this.numbersByYear = numbersByYear;
    }

    /** As many pages as questions. */
    void count(Set<String> files) {
        long pages = files.stream()
                .filter(file -> QUESTION_PAGE.matcher(file).matches())
                .count();
        long numbers = numbersByYear.values().stream().mapToLong(Set::size).sum();
        if (pages != numbers) {
            findings.addOfWhole("check.count", pages, numbers);
        }
    }

    /** The number of a question stands on its page; those of a register are kept for {@link #checkRegister}. */
    void check(String file, Document page) {
        if (QUESTION_PAGE.matcher(file).matches()) {
            String number = file.split("/", -1)[1];
            if (!page.title().contains(number) && !page.body().text().contains(number)) {
                findings.add(file, 0, "check.number", number);
            }
        } else if (file.startsWith("so-tiep-nhan/")) {
            readRegister(file, page);
        }
    }

    /** A year's register may have several pages. */
    private void readRegister(String file, Document page) {
        Set<String> shown = inRegister.computeIfAbsent(file.split("/", -1)[1], any -> ConcurrentHashMap.newKeySet());
        NUMBER.matcher(page.body().text()).results().forEach(result -> shown.add(result.group()));
    }

    /** When all pages have been read. */
    void checkRegister() {
        inRegister.forEach((year, shown) -> {
            Set<String> numbers =
                    year.matches("\\d{4}") ? numbersByYear.getOrDefault(Integer.parseInt(year), Set.of()) : Set.of();
            numbers.stream()
                    .filter(number -> !shown.contains(number))
                    .forEach(number ->
                            findings.add("so-tiep-nhan/" + year + "/index.html", 0, "check.register", number));
        });
    }
}
