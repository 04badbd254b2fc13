package vn.doithoai.store.files;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Whether a PDF has letters that can be searched and read aloud, or is only a picture of a paper. */
final class PdfLetters {

    /** A stamp or a page number of a scanner is no text. */
    private static final int ENOUGH = 40;

    /** A scan shows it at once, and nobody reads a whole book for it. */
    private static final int PAGES = 5;

    private static final System.Logger LOG = System.getLogger(PdfLetters.class.getName());

    private PdfLetters() {}

    /** Ends the reading as soon as the answer is known. */
    private static final class Counted extends Writer {
        private int letters;

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            for (int i = from; i < from + length; i++) {
                letters += Character.isLetter(text[i]) ? 1 : 0;
            }
            if (letters >= ENOUGH) {
                throw new Enough();
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private static final class Enough extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** One that cannot be read has none that a reader could find either. */
    static boolean isScan(Path file) {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(PAGES);
            stripper.writeText(document, new Counted());
            return true;
        } catch (Enough e) {
            return false;
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "the letters of a PDF could not be read: {0}", e.getMessage());
            return true;
        }
    }
}
