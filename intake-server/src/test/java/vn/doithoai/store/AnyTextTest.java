package vn.doithoai.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import vn.doithoai.question.PlainText;
import vn.doithoai.question.life.Question;
import vn.doithoai.question.life.TriageEvent;

/** Whatever people type comes back from its file as it went in. */
class AnyTextTest {

    @Property(tries = 500)
    void any_text_is_the_same_when_it_is_read_again(@ForAll @StringLength(max = 300) String typed) throws Unreadable {
        Assume.that(!PlainText.text(typed).isEmpty());
        Question question = Samples.question(
                List.of(Samples.received(), new TriageEvent.ClarificationAsked(Samples.act(typed), typed)));

        Question read =
                StoredQuestion.parse(Json.utf8(StoredQuestion.bytes(question))).question();

        assertThat(read).isEqualTo(question);
    }
}
