package vn.doithoai.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SiteFilesTest {

    @ParameterizedTest
    @CsvSource({
        "index.html, text/html; charset=utf-8",
        "site.css, text/css; charset=utf-8",
        "search.js, text/javascript; charset=utf-8",
        "search.mjs, text/javascript; charset=utf-8",
        "sitemap.xml, application/xml; charset=utf-8",
        "atom.xml, application/atom+xml; charset=utf-8",
        "a.atom, application/atom+xml; charset=utf-8",
        "manifest.json, application/json; charset=utf-8",
        "cau-hoi.schema.json, application/json; charset=utf-8",
        "cau-hoi-2025.jsonl, application/jsonl; charset=utf-8",
        "site.webmanifest, application/manifest+json; charset=utf-8",
        "cau-hoi-2025.csv, text/csv; charset=utf-8",
        "robots.txt, text/plain; charset=utf-8",
        "guide.md, text/markdown; charset=utf-8",
        "lich.ics, text/calendar; charset=utf-8",
        "openapi.yaml, application/yaml; charset=utf-8",
        "icon.svg, image/svg+xml",
        "icon.png, image/png",
        "photo.jpg, image/jpeg",
        "photo.jpeg, image/jpeg",
        "PHOTO.JPG, image/jpeg",
        "photo.webp, image/webp",
        "favicon.ico, image/vnd.microsoft.icon",
        "font.woff2, font/woff2",
        "plan.pdf, application/pdf",
        "plan.doc, application/msword",
        "plan.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "table.xls, application/vnd.ms-excel",
        "table.xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "slides.pptx, application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "plan.odt, application/vnd.oasis.opendocument.text",
        "table.ods, application/vnd.oasis.opendocument.spreadsheet",
        "record.mp3, audio/mpeg",
        "record.mp4, video/mp4",
        "all.zip, application/zip",
        "unknown.xyzzy, application/octet-stream",
        "nothing, application/octet-stream",
        "json, application/json; charset=utf-8",
    })
    void a_file_goes_out_as_what_it_is(String name, String type) {
        assertThat(SiteFiles.type(name)).isEqualTo(type);
    }
}
