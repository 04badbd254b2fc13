package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Stage;

/**
 * What the assigned road costs, received to published, ten questions at a time: every press, tick and link is a click, every
 * page that comes is a load, and nothing is sent that does not stand on the page before. {@code docs/desk.md} tells the same.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoadCostTest {

    private static final int TEN = 10;
    private static final List<String> WHAT = List.of(
            "rác thải",
            "đèn đường",
            "nước sạch",
            "mương nước",
            "cầu dân sinh",
            "sân bóng",
            "chợ chiều",
            "trạm y tế",
            "thư viện",
            "bến xe");

    @TempDir
    Path root;

    private CaseOffice office;
    private final List<QuestionNumber> ten = new ArrayList<>();
    private int clicks;
    private int loads;

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
        for (String what : WHAT) {
            ten.add(office.received("Bao giờ xã giải quyết việc " + what + " ở thôn?", Set.of()));
        }
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private Staffer.Page load(Staffer who, String path) {
        Staffer.Page page = who.get(path.replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", ""));
        assertThat(page.status()).isEqualTo(200);
        loads++;
        return page;
    }

    private Staffer.Page follow(Staffer who, Staffer.Page page, String selector) {
        Element link = page.document().selectFirst(selector);
        assertThat(link).as(selector).isNotNull();
        clicks++;
        return load(who, Objects.requireNonNull(link).attr("href"));
    }

    /** Presses a button with what stands in its form, what was typed and what was ticked; each tick is a click too. */
    private Staffer.Page press(
            Staffer who, Staffer.Page page, String button, Map<String, String> typed, List<String> ticks) {
        Element pressed = Objects.requireNonNull(page.document().selectFirst(button), button);
        FormElement form = (FormElement) Objects.requireNonNull(pressed.closest("form"));
        List<String> fields = new ArrayList<>();
        if (!pressed.attr("name").isEmpty()) {
            fields.addAll(List.of(pressed.attr("name"), pressed.val()));
        }
        form.formData().stream()
                .filter(pair -> !pair.key().equals("ma-phien") && !typed.containsKey(pair.key()))
                .forEach(pair -> fields.addAll(List.of(pair.key(), pair.value())));
        typed.forEach((name, value) -> {
            assertThat(form.select("[name=" + name + "]")).hasSize(1);
            fields.addAll(List.of(name, value));
        });
        for (String tick : ticks) {
            Element box = Objects.requireNonNull(page.document().getElementById(tick), tick);
            fields.addAll(List.of(box.attr("name"), box.val()));
            clicks++;
        }
        clicks++;
        Staffer.Page answer = who.craft(form.attr("action"), fields.toArray(String[]::new));
        if (answer.status() == 303) {
            return load(who, answer.location());
        }
        assertThat(answer.status()).as(answer.errors()).isEqualTo(200);
        loads++;
        return answer;
    }

    private Staffer.Page press(Staffer who, Staffer.Page page, String button) {
        return press(who, page, button, Map.of(), List.of());
    }

    @Test
    void ten_questions_from_received_to_published_cost_what_the_page_says() throws IOException {
        Staffer lan = office.as("lan");
        Staffer.Page list = load(lan, "/can-bo/");
        Staffer.Page pile = follow(lan, list, "a[href^=/can-bo/nhieu-cau]");
        Staffer.Page accepted = press(lan, press(lan, pile, "[value=xem]"), "[value=lam]");
        Staffer.Page assign = follow(lan, accepted, ".desk-views__link[href*=phan-cong]");
        press(lan, press(lan, assign, "[value=xem]"), "[value=lam]");
        ten.forEach(number -> assertThat(office.state(number).stage()).isEqualTo(Stage.ASSIGNED));

        Staffer hung = office.as("hung");
        Staffer.Page mine = load(hung, "/can-bo/");
        Staffer.Page question = follow(hung, mine, ".worktable__title");
        for (int i = 0; i < TEN; i++) {
            boolean last = i == TEN - 1;
            question = press(
                    hung,
                    question,
                    "#viec-soan button" + (last ? ":not([name])" : "[name=sang-cau-sau]"),
                    Map.of("soan-tom-tat", "Xã làm xong trong tháng 8 năm 2025, câu " + i + "."),
                    List.of("soan-khong-can-can-cu"));
        }

        Staffer pho = office.as("pho");
        Staffer.Page drafts = follow(pho, load(pho, "/can-bo/"), "a[href^=/can-bo/nhieu-cau]");
        List<String> ticks = new ArrayList<>();
        ten.forEach(number -> ticks.add("chon-" + number));
        for (String tick : List.of("xem-trong-tam", "xem-ngan-gon", "xem-de-hieu", "xem-dung-quy-dinh")) {
            ticks.add("duyet-" + tick);
        }
        press(pho, press(pho, drafts, "[value=xem]", new HashMap<>(), ticks), "[value=lam]");
        ten.forEach(number -> assertThat(office.state(number).stage()).isEqualTo(Stage.APPROVED));

        clicks++;
        Staffer.Page publish = load(lan, "/can-bo/cong-bo");
        press(lan, publish, "form[action=/can-bo/cong-bo] button");
        assertThat(office.buildsAsked()).isEqualTo(1);
        ten.forEach(office::publish);
        ten.forEach(number -> assertThat(office.state(number).stage()).isEqualTo(Stage.ANSWERED));

        double eachClicks = (double) clicks / TEN;
        double eachLoads = (double) loads / TEN;
        assertThat(eachClicks).isLessThanOrEqualTo(6);
        assertThat(eachLoads).isLessThanOrEqualTo(4);
        assertThat(Files.readString(Path.of("docs/desk.md")))
                .contains(String.format(
                        Locale.ROOT, "| received → published, ten at a time | %.1f | %.1f |", eachClicks, eachLoads));
    }
}
