package vn.doithoai.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.RuleDays;
import vn.doithoai.dialogue.Catalogue;
import vn.doithoai.dialogue.ContentProblem;
import vn.doithoai.dialogue.StandardLetter;
import vn.doithoai.dialogue.Validity;
import vn.doithoai.store.Unreadable.Fault;
import vn.doithoai.store.disk.DataLayout;

/** Reads {@code content/catalogue.json} strictly: what is not known, said twice or missing is a problem with its line. */
public final class CatalogueFile {

    /** Keys that name an entry, and must be there once in a list. */
    private static final Set<String> NAMING = Set.of("id", "code", "slug");

    private CatalogueFile() {}

    /**
     * What came of reading it.
     *
     * @param catalogue empty if and only if there are problems
     */
    public record Result(Optional<Catalogue> catalogue, List<ContentProblem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the catalogue, whole or not at all.
     *
     * @param file {@code content/catalogue.json}; problems name it by its file name
     */
    public static Result read(Path file) {
        try {
            return read(file, Json.text(file));
        } catch (Unreadable e) {
            return unreadable(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a text that is not in the file yet. */
    static Result read(Path file, String text) {
        try {
            Entry entry = entry(text);
            List<ContentProblem> problems = problems(file, text, entry);
            return problems.isEmpty()
                    ? new Result(Optional.of(entry.catalogue()), problems)
                    : new Result(Optional.empty(), problems);
        } catch (Unreadable e) {
            return unreadable(file, e);
        }
    }

    private static Result unreadable(Path file, Unreadable e) {
        return new Result(
                Optional.empty(), List.of(problem(file, e.line(), e.fault().key(), e.where())));
    }

    private static Entry entry(String text) throws Unreadable {
        Entry entry = Json.exactly(text, Entry.class);
        if (entry.schema != Json.SCHEMA) {
            throw new Unreadable(entry.schema > Json.SCHEMA ? Fault.TOO_NEW : Fault.WRONG_VALUE, "schema", 0);
        }
        return entry;
    }

    private static List<ContentProblem> problems(Path file, String text, Entry entry) {
        List<ContentProblem> problems = new ArrayList<>();
        if (entry.organisations.isEmpty()) {
            problems.add(problem(file, 0, "store.catalogue.empty", "organisations"));
        }
        if (entry.topics.isEmpty()) {
            problems.add(problem(file, 0, "store.catalogue.empty", "topics"));
        }
        try (JsonParser in = Json.STRICT.createParser(text)) {
            names(file, in, problems);
        } catch (IOException e) {
            throw new IllegalStateException("it was read a moment ago", e);
        }
        return problems;
    }

    /** Goes through the file once more, because a list of records no longer knows its lines. */
    private static void names(Path file, JsonParser in, List<ContentProblem> problems) throws IOException {
        Set<String> seen = new HashSet<>();
        String list = "";
        int depth = 0;
        for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token == JsonToken.FIELD_NAME && depth == 1) {
                list = in.currentName();
            } else if (token == JsonToken.VALUE_STRING && NAMING.contains(String.valueOf(in.currentName()))) {
                String name = in.currentName();
                int line = in.currentTokenLocation().getLineNr();
                if (in.getText().isBlank()) {
                    problems.add(problem(file, line, "store.catalogue.blank", name));
                } else if (!seen.add(list + "\n" + name + "\n" + in.getText())) {
                    problems.add(problem(file, line, "store.catalogue.repeated", name, in.getText()));
                }
            }
        }
    }

    private static ContentProblem problem(Path file, int line, String key, String... arguments) {
        return new ContentProblem(DataLayout.fileName(file), line, key, List.of(arguments));
    }

    private static void requireOrder(@Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** The shape of the file. */
    private record Entry(
            int schema,
            List<OrganisationEntry> organisations,
            List<Catalogue.Topic> topics,
            List<VillageEntry> villages,
            List<UnitEntry> units,
            List<PostEntry> posts,
            List<Catalogue.Venue> venues,
            List<Catalogue.NoticeChannel> noticeChannels,
            List<Catalogue.Reason> refusalReasons,
            List<Catalogue.Reason> removalReasons,
            @Nullable List<BodyEntry> bodies,
            @Nullable List<Catalogue.AnswerText> answerTexts,
            @Nullable List<StandardLetter> letters,
            @Nullable List<LegalNameEntry> legalNames,
            Catalogue.FormTexts formTexts,
            List<RuleDays> rules,
            List<Catalogue.Holidays> holidays,
            @Nullable List<Catalogue.Retention> retention,
            @Nullable List<SynonymEntry> synonyms) {

        Catalogue catalogue() {
            return new Catalogue(
                    organisations.stream().map(OrganisationEntry::organisation).toList(),
                    topics,
                    villages.stream().map(VillageEntry::village).toList(),
                    units.stream().map(UnitEntry::unit).toList(),
                    posts.stream().map(PostEntry::post).toList(),
                    venues,
                    noticeChannels,
                    refusalReasons,
                    removalReasons,
                    bodies == null
                            ? List.of()
                            : bodies.stream().map(BodyEntry::body).toList(),
                    answerTexts == null ? List.of() : answerTexts,
                    letters == null ? List.of() : letters,
                    legalNames == null
                            ? List.of()
                            : legalNames.stream().map(LegalNameEntry::name).toList(),
                    formTexts,
                    rules,
                    holidays,
                    retention == null ? List.of() : retention,
                    synonyms == null
                            ? List.of()
                            : synonyms.stream().map(SynonymEntry::words).toList());
        }
    }

    record SynonymEntry(String words) {

        SynonymEntry {
            if (words.indexOf(',') < 0) {
                throw new IllegalArgumentException("one phrase alone stands for nothing");
            }
        }
    }

    record OrganisationEntry(
            String name,
            String commune,
            @Nullable String office,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String responsible,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        OrganisationEntry {
            requireOrder(from, until);
        }

        Catalogue.Organisation organisation() {
            return new Catalogue.Organisation(
                    name, commune, office, address, phone, email, responsible, new Validity(from, until));
        }
    }

    record VillageEntry(
            String id,
            String name,
            @Nullable String formerCommune,
            @Nullable String mergedInto,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        VillageEntry {
            requireOrder(from, until);
        }

        Catalogue.Village village() {
            return new Catalogue.Village(id, name, formerCommune, mergedInto, new Validity(from, until));
        }
    }

    record UnitEntry(
            String id,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        UnitEntry {
            requireOrder(from, until);
        }

        Catalogue.Unit unit() {
            return new Catalogue.Unit(id, name, new Validity(from, until));
        }
    }

    record BodyEntry(
            String id,
            String name,
            @Nullable String address,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        BodyEntry {
            requireOrder(from, until);
        }

        Catalogue.Body body() {
            return new Catalogue.Body(id, name, address, new Validity(from, until));
        }
    }

    record LegalNameEntry(
            String duty,
            String label,
            String law,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        LegalNameEntry {
            requireOrder(from, until);
        }

        Catalogue.LegalName name() {
            return new Catalogue.LegalName(duty, label, law, new Validity(from, until));
        }
    }

    record PostEntry(
            String id,
            String title,
            @Nullable String unit,
            List<String> topics,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        PostEntry {
            requireOrder(from, until);
        }

        Catalogue.Post post() {
            return new Catalogue.Post(id, title, unit, topics, new Validity(from, until));
        }
    }
}
