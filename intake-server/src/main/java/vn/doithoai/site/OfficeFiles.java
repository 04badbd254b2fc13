package vn.doithoai.site;

/** The files of the office that pages lead to, as the baking of the pages meets them. */
interface OfficeFiles {

    /** HTML with what each file is beside the link to it. */
    String told(String html);

    /** Learns from a text that readers get which files it leads to; by several threads. */
    void note(String text);
}
