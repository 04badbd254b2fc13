package vn.doithoai.pages;

import java.time.LocalDate;
import vn.doithoai.dialogue.Programme;
import vn.doithoai.view.Layout;
import vn.doithoai.view.Renderer;
import vn.doithoai.view.Words;

/** What every maker of public pages needs: templates, words, content, the frame around a page and the day it speaks of. */
record PageMaker(Renderer renderer, Words wording, Programme programme, Layout frame, LocalDate today) {

    /** The text of a page; {@code page} is the view record of the template. */
    String render(String template, Object page) {
        return renderer.render(template, page, frame);
    }
}
