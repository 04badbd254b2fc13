package vn.doithoai.store.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.FileKind;
import vn.doithoai.base.FileTraces;
import vn.doithoai.question.PlainText;

/** What files tell of who wrote them. One that cannot be read tells nothing that could be shown. */
public final class Traces {

    private static final System.Logger LOG = System.getLogger(Traces.class.getName());

    private static final int NAMES = 6;
    private static final int NAME = 100;

    /** XMP of a paper is a few kilobytes. */
    private static final int MOST_XMP = 1024 * 1024;

    /** Who wrote it, and the company, in the two ways XMP writes a value: as an element and as an attribute. */
    private static final Pattern CREATOR = Pattern.compile("<dc:creator>(.{0,4000}?)</dc:creator>", Pattern.DOTALL);

    private static final Pattern ITEM = Pattern.compile("<rdf:li[^>]{0,200}>([^<]{1,400})</rdf:li>");
    private static final Pattern COMPANY =
            Pattern.compile("<pdfx:Company>([^<]{1,400})</pdfx:Company>|\\spdfx:Company=\"([^\"]{1,400})\"");

    private Traces() {}

    /** What a file of this kind tells. */
    public static FileTraces of(Path file, FileKind kind) {
        try {
            return switch (kind) {
                case PDF -> ofPdf(file);
                case DOCX, XLSX -> FileTraces.ofOffice(file);
                case JPEG, PNG, MP3 -> FileTraces.NONE;
            };
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "what a file tells of its writer could not be read: {0}", e.getMessage());
            return FileTraces.NONE;
        }
    }

    private static FileTraces ofPdf(Path file) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            PDDocumentInformation information = document.getDocumentInformation();
            add(names, information.getAuthor());
            add(names, information.getCustomMetadataValue("Company"));
            PDMetadata metadata = document.getDocumentCatalog().getMetadata();
            if (metadata != null) {
                try (InputStream in = metadata.createInputStream()) {
                    xmp(names, new String(in.readNBytes(MOST_XMP), StandardCharsets.UTF_8));
                }
            }
        }
        return new FileTraces(names.stream().limit(NAMES).toList(), false, false);
    }

    private static void xmp(Set<String> names, String text) {
        Matcher creator = CREATOR.matcher(text);
        while (creator.find()) {
            Matcher item = ITEM.matcher(creator.group(1));
            while (item.find()) {
                add(names, plain(item.group(1)));
            }
        }
        Matcher company = COMPANY.matcher(text);
        while (company.find()) {
            add(names, plain(company.group(1) == null ? company.group(2) : company.group(1)));
        }
    }

    private static String plain(String value) {
        return value.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private static void add(Set<String> names, @Nullable String name) {
        String line = name == null ? "" : PlainText.line(name).strip();
        if (!line.isEmpty()) {
            names.add(line.length() <= NAME ? line : line.substring(0, NAME));
        }
    }
}
