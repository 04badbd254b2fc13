package vn.doithoai.dialogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A guide, a notice or a document: a page of Markdown with a title; or what is left at the address of one that moved.
 *
 * @param path below the content folder; its address is the same without the ending
 * @param date day of a notice or of issue; none for a guide
 * @param session session a notice is about, or none
 * @param paper what the law wants told of a document (L13), beside title, day and summary; none for the others
 * @param gone what became of a page that is not there any more; none for one that is
 * @param english whether it is written in English, for who does not read Vietnamese
 */
public record Page(
        String path,
        Type type,
        String title,
        @Nullable String summary,
        @Nullable LocalDate date,
        @Nullable String session,
        boolean english,
        @Nullable Paper paper,
        @Nullable Gone gone,
        String body) {

    /** What the page is. */
    public enum Type {
        GUIDE,
        NOTICE,
        DOCUMENT,
        /** Only the way to the new address. */
        MOVED
    }

    /**
     * A legal or administrative document as it is cited.
     *
     * @param form decree, decision, plan, in words
     * @param effective day from which it is in force, or none: not told
     * @param file address of the whole text, or none
     */
    public record Paper(
            String form,
            String authority,
            String number,
            @Nullable LocalDate effective,
            @Nullable String file) {}

    /**
     * What became of a page.
     *
     * @param day it was withdrawn; none for one that moved
     * @param why it was withdrawn; none for one that moved
     * @param successor address of what there is instead, or none
     */
    public record Gone(
            @Nullable LocalDate day,
            @Nullable String why,
            @Nullable String successor) {}

    /** The address on the site, {@code /gioi-thieu/}. */
    public String address() {
        return "/" + path.replaceFirst("\\.md$", "/");
    }
}
