package vn.doithoai.site;

/** Hears how far a build is; called from several threads, never with a smaller number than before. */
@FunctionalInterface
public interface BuildListener {

    /** Tells nobody. */
    BuildListener SILENT = (done, total) -> {};

    /** Pages written of all pages. */
    void pages(int done, int total);
}
