package vn.doithoai.desk.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.doithoai.office.AccountGuard;
import vn.doithoai.office.Permission;
import vn.doithoai.view.Words;

/**
 * The frame of every desk page: who is signed in and as whom, where one can go, and the token of every form on it. View records of the
 * desk have it as {@code desk}; the macro {@code deskPage} shows it.
 *
 * @param as the roles the person has today, in words
 * @param searches whether there is something to search for this person
 * @param said a sentence on what was just done, or empty
 * @param notices what others did with the own account and was not read yet
 * @param typing marks the openings of the page's longer forms, and what was typed before and not sent
 */
public record DeskBar(
        String name,
        String post,
        String csrf,
        String as,
        boolean searches,
        List<Rooms.Shown> rooms,
        String said,
        List<String> notices,
        Unsent.Typing typing) {

    public DeskBar {
        rooms = List.copyOf(rooms);
        notices = List.copyOf(notices);
    }

    public static DeskBar of(Signed who, Words words, String said) {
        return new DeskBar(
                who.member().name(),
                who.member().post(),
                who.csrf(),
                as(who, words),
                who.may(Permission.READ),
                who.rooms().of(who.member(), words),
                said,
                told(who.member().guard().unread(), words),
                Unsent.Typing.NONE);
    }

    /** How much waits for this person, as the title of every page says. */
    public int mine() {
        return rooms.stream()
                .filter(room -> room.id().equals(Rooms.MINE))
                .mapToInt(Rooms.Shown::waiting)
                .sum();
    }

    /** The roles in the order of their importance, without what only the public has. */
    private static String as(Signed who, Words words) {
        return who.member().roles().stream().sorted().map(words::label).collect(Collectors.joining(", "));
    }

    /** What others did with an account, one sentence each. */
    public static List<String> told(List<AccountGuard.Notice> notices, Words words) {
        return notices.stream()
                .map(notice -> words.get(
                        "desk.notice.line", words.dateTime(notice.at()), by(notice.by(), words), what(notice, words)))
                .toList();
    }

    private static String by(String account, Words words) {
        return account.equals(AccountGuard.MACHINE) ? words.get("desk.notice.machine") : account;
    }

    private static String what(AccountGuard.Notice notice, Words words) {
        List<String> all = new ArrayList<>(List.of(words.get("desk.audit." + notice.what())));
        notice.roles()
                .forEach(change -> all.add(words.get(
                        change.given() ? "desk.audit.role-given" : "desk.audit.role-taken",
                        words.label(change.role()))));
        return String.join("; ", all);
    }

    /** The same on a page with longer forms, or that leads to them. */
    public DeskBar with(Unsent.Typing marks) {
        return new DeskBar(name, post, csrf, as, searches, rooms, said, notices, marks);
    }
}
