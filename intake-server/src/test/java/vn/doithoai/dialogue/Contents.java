package vn.doithoai.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.doithoai.store.CatalogueFile;

/** Content files as people write them; a test states the one line that is different. */
final class Contents {

    /** The content as shipped. */
    static final Path SHIPPED = Path.of("..", "content");

    static final Catalogue CATALOGUE =
            CatalogueFile.read(SHIPPED.resolve("catalogue.json")).catalogue().orElseThrow();

    static final String PLAN_FILE = "ke-hoach/2025.md";
    static final String SESSION_FILE = "lich/2025-1.md";

    static final String PLAN = """
        title=Kế hoạch năm 2025
        type=plan
        status=published
        year=2025
        ~~~~~~
        ## I. MỤC ĐÍCH

        ### 1. Mục đích

        Nội dung.
        """;

    static final String SESSION = """
        title=Đối thoại lần 1 năm 2025
        type=session
        status=published
        year=2025
        ordinal=1
        state=open
        form=direct
        month=2025-06
        point.1=nha-van-hoa-xa | | 2025-06-20 | 07:30 | 11:00
        chair=Chủ tịch UBND xã
        audience=people
        agenda.1=G2 | Báo cáo | Chủ tịch UBND xã | 30 | one-way
        agenda.2=G3 | Phát biểu | Nhân dân | 90 | dialogue
        topics=T1, T3
        notice.1=2025-06-10 | loa-truyen-thanh | Công chức Văn hóa
        how-to-take-part=Tới dự.
        ~~~~~~

        Mời bà con tới dự.
        """;

    private final Map<String, String> files = new HashMap<>(Map.of(PLAN_FILE, PLAN, SESSION_FILE, SESSION));

    /** The session with one line replaced. */
    static Contents where(String line, String by) {
        assertThat(SESSION).contains(line + "\n");
        return new Contents().with(SESSION_FILE, SESSION.replace(line + "\n", by.isEmpty() ? "" : by + "\n"));
    }

    Contents with(String path, String text) {
        files.put(path, text);
        return this;
    }

    Contents and(String line, String by) {
        String session = files.getOrDefault(SESSION_FILE, "");
        assertThat(session).contains(line + "\n");
        return with(SESSION_FILE, session.replace(line + "\n", by.isEmpty() ? "" : by + "\n"));
    }

    Contents without(String path) {
        files.remove(path);
        return this;
    }

    Programme.Reading read() {
        return Programme.read(CATALOGUE, files);
    }

    /** As {@code file:line key args}. */
    List<String> problems() {
        return read().problems().stream()
                .map(problem -> problem.file() + ":" + problem.line() + " " + problem.key()
                        + (problem.args().isEmpty() ? "" : " " + String.join(" ", problem.args())))
                .toList();
    }

    Programme programme() {
        assertThat(problems()).isEmpty();
        return read().programme();
    }

    DialogueSession session() {
        return programme().session("2025-1").orElseThrow();
    }
}
