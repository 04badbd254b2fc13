package vn.doithoai.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The view records of the pages that need no more than a few lists. */
public final class PageViews {

    private PageViews() {}

    /**
     * The start page.
     *
     * @param lastSession the last one that was held
     * @param missed sessions whose planned month is over and that never got a day
     */
    public record Home(
            @Nullable Leaf next,
            @Nullable Link lastSession,
            List<Link> missed,
            List<CommitmentViews.Item> commitments,
            Figures figures,
            List<Card> latest,
            List<NoticeItem> notices) {

        /**
         * What became of the questions of the newest year.
         *
         * @param late how many of those in hand are late and where that is told, or none
         * @param noneLate that no one is late, or none
         */
        public record Figures(
                String words, @Nullable Link late, @Nullable String noneLate) {}
    }

    /** A notice in a list. */
    public record NoticeItem(
            String title,
            String address,
            String date,
            @Nullable String summary) {}

    /** The schedule, a block a year. */
    public record Schedule(List<Year> years, String calendar) {
        /** The sessions of a year and its plan. */
        public record Year(int year, @Nullable String plan, List<Leaf> sessions) {}
    }

    /** One session. */
    public record Session(
            String id,
            String title,
            Leaf leaf,
            String form,
            String audience,
            String chair,
            @Nullable String coChair,
            List<QuestionPage.Row> points,
            List<Group> participants,
            List<AgendaRow> agenda,
            boolean agendaTimed,
            List<Link> topics,
            @Nullable String rules,
            @Nullable String howToTakePart,
            @Nullable String reason,
            String delegates,
            List<CheckRow> checks,
            List<DocumentRow> documents,
            @Nullable String body,
            String questions,
            @Nullable Link questionList,
            List<Link> questionTopics,
            List<String> results,
            @Nullable Link generalRules,
            boolean takesQuestions,
            @Nullable String calendar,
            List<Happening> happenings) {

        /**
         * A meeting with a day, for search engines.
         *
         * @param start ISO date, with the time where there is one
         * @param status the end of a schema.org address
         */
        public record Happening(String start, String place, String status) {}

        /** Participants of a level. */
        public record Group(String level, List<String> labels) {}

        /** A line of the programme. */
        public record AgendaRow(String title, String responsible, String minutes, String direction) {}

        /** A duty as it stands. */
        public record CheckRow(
                String duty,
                Card.Tag tag,
                String due,
                String done,
                @Nullable String evidence,
                @Nullable String evidenceLink,
                @Nullable String reason) {}

        /** A document. */
        public record DocumentRow(
                String kind,
                String label,
                @Nullable String date,
                @Nullable String link) {}
    }

    /**
     * One question and a few others of its topic.
     *
     * @param summary one sentence for search engines
     */
    public record Question(QuestionPage question, String summary, List<Link> alike) {}

    /** The plan. */
    public record PlanView(
            int year, String title, List<QuestionPage.Row> metadata, List<Heading> contents, String html) {
        /** A heading in the contents. */
        public record Heading(int level, String text, String anchor) {}
    }

    /** A guide or a notice. */
    public record Text(
            String title,
            @Nullable String summary,
            @Nullable String date,
            @Nullable Link session,
            boolean english,
            List<QuestionPage.Row> paper,
            String html) {}

    /** The documents by day of issue, newest first. */
    public record Documents(List<Item> items) {
        /** One document. */
        public record Item(
                String title,
                String address,
                String cited,
                @Nullable String summary) {}
    }

    /** The list of notices. */
    public record Notices(List<NoticeItem> notices) {}

    /** One page of a list of questions. */
    public record QuestionList(
            String title,
            String intro,
            String count,
            List<Card> cards,
            List<Facet> facets,
            Pagination pagination,
            String address,
            @Nullable String feed) {

        /** Links to narrower lists. */
        public record Facet(String label, List<Link> links) {}
    }

    /** Where a list page stands among its pages. */
    public record Pagination(
            int page,
            int pages,
            @Nullable String previous,
            @Nullable String next,
            List<PageLink> links) {
        /** A page by number; address is empty for the present one, label is an ellipsis for a gap. */
        public record PageLink(String label, @Nullable String address, boolean current) {}

        /** The first, the last and the pages around the present one. */
        public static Pagination of(int page, int pages, IntFunction<String> address) {
            List<PageLink> links = new ArrayList<>();
            int last = 0;
            for (int number : IntStream.rangeClosed(1, pages)
                    .filter(n -> n == 1 || n == pages || Math.abs(n - page) <= 1)
                    .toArray()) {
                if (number > last + 1) {
                    links.add(new PageLink("…", null, false));
                }
                links.add(new PageLink(
                        String.valueOf(number), number == page ? null : address.apply(number), number == page));
                last = number;
            }
            return new Pagination(
                    page,
                    pages,
                    page > 1 ? address.apply(page - 1) : null,
                    page < pages ? address.apply(page + 1) : null,
                    links);
        }
    }

    /** The register of a year. */
    public record Register(
            int year,
            List<Link> years,
            List<Line> entries,
            List<QuestionPage.Row> sums,
            Pagination pagination,
            @Nullable String ledgerHead) {
        /** A line: one number. */
        public record Line(
                String number,
                String address,
                String received,
                String channel,
                String topic,
                Card.Tag tag,
                String shown,
                String commitment,
                String ledgerHash) {}
    }

    /** All pages by what they are for. */
    public record SiteMap(String title, List<QuestionList.Facet> facets) {}

    /** A page with nothing of its own but words of its template. */
    public record Plain(String title) {}

    /** A feed. */
    public record Feed(String title, String address, String self, String updated, List<Entry> entries) {
        /** An answer in it. */
        public record Entry(
                String id, String title, String address, String updated, String published, String summary) {}
    }

    /** All addresses with the day of their last change, where known. */
    public record Sitemap(List<Url> urls) {
        /** One address. */
        public record Url(String address, @Nullable String changed) {}
    }
}
