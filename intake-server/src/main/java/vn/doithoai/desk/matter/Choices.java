package vn.doithoai.desk.matter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.doithoai.desk.matter.ActionForm.Choice;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.office.Permission;
import vn.doithoai.office.StaffMember;
import vn.doithoai.question.publication.PublishedQuestion;

/** What can be chosen on the forms of a question, and what is likely. */
final class Choices {

    private Choices() {}

    static List<Choice> topics(QuestionContext context) {
        return context.catalogue().topicsOn(context.today()).stream()
                .map(topic -> new Choice(topic.id(), topic.label()))
                .toList();
    }

    static List<Choice> sessions(QuestionContext context) {
        return context.parts().programme().sessions().stream()
                .map(session -> new Choice(session.id(), session.title()))
                .toList();
    }

    /** The session it is bound to. None stays none: the day on the receipt follows from it. */
    static String session(QuestionContext context) {
        return Objects.requireNonNullElse(context.state().session(), "");
    }

    /** The villages of the commune, those of former days too. */
    static List<Choice> villagesHere(QuestionContext context) {
        return context.catalogue().villages().stream()
                .map(village -> new Choice(village.id(), context.words().villageInList(village, context.today())))
                .toList();
    }

    static List<Choice> villages(QuestionContext context) {
        String outside = PublishedQuestion.OUTSIDE_COMMUNE;
        return Stream.concat(
                        villagesHere(context).stream(),
                        Stream.of(new Choice(outside, context.words().village(outside))))
                .toList();
    }

    /** The bodies petitions and matters go to, as they are called now; another may be typed. */
    static List<Choice> bodies(QuestionContext context) {
        return context.catalogue().bodies().stream()
                .filter(body -> body.validity().covers(context.today()))
                .map(body -> new Choice(body.name(), body.name()))
                .toList();
    }

    static List<Choice> units(QuestionContext context) {
        return context.catalogue().units().stream()
                .filter(unit -> unit.validity().covers(context.today()))
                .map(unit -> new Choice(unit.id(), unit.name()))
                .toList();
    }

    static List<Choice> reasons(List<Catalogue.Reason> reasons) {
        return reasons.stream()
                .map(reason -> new Choice(reason.code(), reason.label()))
                .toList();
    }

    /** Everybody the matter can be about and who would have a hand in it. */
    static List<Choice> people(QuestionContext context) {
        return context.staff().stream()
                .filter(Permission.ACT::isGivenTo)
                .map(Choices::person)
                .toList();
    }

    /** Who can prepare an answer; never somebody the matter is about (S42). */
    static List<Choice> officers(QuestionContext context) {
        return drafters(context).map(Choices::person).toList();
    }

    private static Choice person(StaffMember member) {
        String post = member.post().isEmpty() ? "" : ", " + member.post();
        return new Choice(member.id(), member.name() + post);
    }

    private static Stream<StaffMember> drafters(QuestionContext context) {
        return context.staff().stream()
                .filter(Permission.ACT::isGivenTo)
                .filter(member -> !context.state().about().contains(member.id()));
    }

    /** Who has it now, or has the field in charge. */
    static Optional<StaffMember> officer(QuestionContext context) {
        String topic = context.state().topic();
        var assigned = context.state().assignment();
        return drafters(context)
                .filter(member -> assigned != null && member.id().equals(assigned.officer()))
                .findFirst()
                .or(() -> drafters(context)
                        .filter(member -> topic != null
                                && member.inCharge(context.catalogue(), context.today())
                                        .topics()
                                        .contains(topic))
                        .findFirst());
    }

    /** The post of the catalogue that answers for the topic. */
    private static Optional<Catalogue.Post> inCharge(QuestionContext context) {
        String topic = context.state().topic();
        return context.catalogue().posts().stream()
                .filter(post -> post.validity().covers(context.today()))
                .filter(post -> topic != null && post.topics().contains(topic))
                .findFirst();
    }

    static String unit(QuestionContext context) {
        var assigned = context.state().assignment();
        if (assigned != null) {
            return assigned.unit();
        }
        return inCharge(context)
                .map(Catalogue.Post::unit)
                .or(() -> officer(context).map(StaffMember::unit))
                .orElse("");
    }

    static String post(QuestionContext context) {
        var assigned = context.state().assignment();
        if (assigned != null) {
            return assigned.post();
        }
        return inCharge(context)
                .map(Catalogue.Post::title)
                .or(() -> officer(context).map(StaffMember::post))
                .orElse("");
    }

    /** The co-ordinating units: ticked ones of the catalogue, and others that were typed with semicolons between. */
    static List<String> partners(ActionForm sheet, List<String> proposed) {
        QuestionContext context = sheet.about();
        Set<String> known =
                Set.copyOf(units(context).stream().map(Choice::value).toList());
        List<String> partners = new ArrayList<>(sheet.several("phoi-hop", units(context), Set.copyOf(proposed)));
        String others = String.join(
                "; ", proposed.stream().filter(unit -> !known.contains(unit)).toList());
        String typed = sheet.line("phoi-hop-khac", ActionForm.LINE, others, false);
        Arrays.stream(typed.split(";", -1))
                .map(String::strip)
                .filter(unit -> !unit.isEmpty())
                .forEach(partners::add);
        return partners;
    }
}
