package vn.doithoai.view;

import java.time.LocalDate;
import vn.doithoai.dialogue.Programme;

/** What every maker of public pages needs: templates, words, content, the frame around a page and the day it speaks of. */
public record PageMaker(Renderer renderer, Wording wording, Programme programme, Frame frame, LocalDate today) {

    /** The text of a page; {@code page} is the view record of the template. */
    public String render(String template, Object page) {
        return renderer.render(template, page, frame);
    }
}
