package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.doithoai.question.Act;
import vn.doithoai.question.Actor;
import vn.doithoai.question.Procedure;
import vn.doithoai.question.PublicText;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Role;
import vn.doithoai.question.Suspicion;
import vn.doithoai.question.Visibility;
import vn.doithoai.question.life.AnswerEvent;
import vn.doithoai.question.life.Event;
import vn.doithoai.question.life.OtherWayEvent;
import vn.doithoai.question.life.TriageEvent;

/**
 * Who knows of a question, by what it has to do with that person: each page of the desk is asked by everybody who works there,
 * and whoever is not in the row finds neither number nor a word of it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MayKnowTableTest {

    private static final String MARK = "dausacmot";
    private static final List<String> READERS = List.of("lan", "chu-tich", "pho", "kiem", "hung");
    private static final List<String> NO_READERS = List.of("van-hoa", "quan-tri");
    private static final Actor CLERK = new Actor("thu-ky-khac", Set.of(Role.SECRETARY), "Văn phòng");

    @TempDir
    Path root;

    private CaseOffice office;

    /** What a question has to do with those who work here, and who of them knows of it. */
    enum Relation {
        NOT_YET_LOOKED_AT("", "lan chu-tich pho kiem hung"),
        HELD("", "lan chu-tich pho kiem hung"),
        ASSIGNED_TO_AN_OFFICER("", "lan chu-tich pho kiem hung"),
        ABOUT_AN_OFFICER("hung", "lan chu-tich pho kiem"),
        ABOUT_THE_CHAIR("chu-tich", "lan pho kiem hung"),
        ABOUT_THE_ONLY_SECRETARY("lan", "chu-tich pho kiem hung"),
        PERHAPS_A_DENUNCIATION("", "lan chu-tich"),
        /** A leader stands in for whom it is about. */
        PERHAPS_A_DENUNCIATION_OF_THE_CHAIR("chu-tich", "lan pho kiem"),
        PERHAPS_A_DENUNCIATION_OF_THE_ONLY_SECRETARY("lan", "chu-tich pho kiem"),
        PERHAPS_A_DENUNCIATION_OF_A_LEADER("pho", "lan chu-tich");

        private final String about;
        private final String know;

        Relation(String about, String know) {
            this.about = about;
            this.know = know;
        }

        Set<String> about() {
            return about.isEmpty() ? Set.of() : Set.of(about);
        }
    }

    @BeforeEach
    void open() throws IOException {
        office = new CaseOffice(root);
    }

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    private void did(QuestionNumber number, Event event) {
        assertThat(office.save(office.question(number), event))
                .as(event.kind().name())
                .isTrue();
    }

    private QuestionNumber asked(Relation relation) {
        Set<Suspicion> suspicions = relation == Relation.HELD ? Set.of(Suspicion.HONEYPOT) : Set.of();
        QuestionNumber number = office.received("Lời gửi " + MARK, suspicions);
        if (relation == Relation.HELD || relation == Relation.NOT_YET_LOOKED_AT) {
            return number;
        }
        did(
                number,
                new TriageEvent.Accepted(
                        new Act(office.now(), CLERK),
                        "T3",
                        null,
                        Visibility.COUNTED,
                        new PublicText("Tiêu đề " + MARK, "Nội dung " + MARK, true),
                        relation.about()));
        if (relation == Relation.ASSIGNED_TO_AN_OFFICER) {
            did(
                    number,
                    new AnswerEvent.Assigned(
                            new Act(office.now(), CLERK), "dia-chinh", "Công chức Địa chính", "hung", List.of()));
        } else if (relation.name().startsWith("PERHAPS")) {
            did(
                    number,
                    new OtherWayEvent.DiversionProposed(
                            new Act(office.now(), CLERK, "Tố cáo"), Procedure.DENUNCIATION));
        }
        return number;
    }

    /** Every page of the desk on which questions are told, as this person reads it. */
    private List<String> everythingReadBy(String person, QuestionNumber number) {
        Door door = new Door(office.address()).with(office.session(person));
        List<String> pages = new ArrayList<>();
        for (String list :
                List.of("viec", "tat-ca", "qua-han", "sap-han", "tam-giu", "cho-co-quan", "chua-cong-khai")) {
            pages.add(door.text("/can-bo/?xem=" + list));
        }
        pages.add(door.text("/can-bo/?xem=tat-ca&tim=" + MARK).replace("value=\"" + MARK + "\"", ""));
        for (String page :
                List.of("goi-lai", "cong-bo", "hang-loat", "bien-ban", "xu-ly.csv", "nhat-ky", "nhat-ky.csv")) {
            pages.add(door.text("/can-bo/" + page));
        }
        for (String end : List.of("", "/xem-truoc", "/xu-ly.csv")) {
            pages.add(door.text("/can-bo/cau-hoi/" + number + end));
        }
        return pages;
    }

    @ParameterizedTest
    @EnumSource(Relation.class)
    void everybody_in_the_row_knows_of_it_and_nobody_else_finds_a_trace(Relation relation) {
        QuestionNumber number = asked(relation);
        Set<String> know = new TreeSet<>();
        for (String person : READERS) {
            List<String> pages = everythingReadBy(person, number);
            boolean opens = new Door(office.address())
                            .with(office.session(person))
                            .get("/can-bo/cau-hoi/" + number)
                            .status()
                    == 200;
            if (opens) {
                know.add(person);
                assertThat(pages.get(1))
                        .as(person + " finds it in the list of all")
                        .contains(number.toString());
            } else {
                assertThat(pages).as(person).noneMatch(page -> page.contains(number.toString()));
                assertThat(pages).as(person).noneMatch(page -> page.contains(MARK));
            }
        }
        assertThat(know).isEqualTo(new TreeSet<>(List.of(relation.know.split(" "))));
        for (String person : NO_READERS) {
            assertThat(everythingReadBy(person, number)).as(person).noneMatch(page -> page.contains(MARK));
        }
    }
}
