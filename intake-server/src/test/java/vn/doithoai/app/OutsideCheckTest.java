package vn.doithoai.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doithoai.FolderCopy;
import vn.doithoai.base.Sha256;
import vn.doithoai.question.Actor;
import vn.doithoai.question.QuestionNumber;
import vn.doithoai.question.Seal;
import vn.doithoai.question.life.DataEvent;
import vn.doithoai.question.life.Receipt;

/** The script for outsiders, run as they run it on what two builds published; skipped where there is no Python 3. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutsideCheckTest {

    private static final int FITS = 0;
    private static final int WRONG = 1;
    private static final int MISUSED = 2;

    @TempDir
    static Path root;

    /** What was published on two days, as built; each test works on copies. */
    private static Path monday;

    private static Path tuesday;
    private static Receipt receipt;

    @TempDir
    Path folder;

    private String said = "";

    @BeforeAll
    static void two_days_are_published() throws IOException {
        MovableClock clock = new MovableClock("2025-06-02T02:00:37Z");
        Workbench bench = Workbench.withShippedContent(root).at(clock);
        OfficeWork office = new OfficeWork(root, clock);
        QuestionNumber first = office.ask("Câu một", "Bao giờ sửa cầu một?", "Khổng Thị Nhẫn");
        office.answer(first, "Xã sửa cầu trong tháng 7.");
        office.ask("Câu hai", "Bao giờ sửa cầu hai?", "Khổng Thị Nhẫn");
        office.ask("Câu ba", "Bao giờ sửa cầu ba?", "Khổng Thị Nhẫn");
        Receipt[] kept = new Receipt[1];
        office.inStores(stores ->
                kept[0] = stores.store().received("key of Bao giờ sửa cầu hai?").orElseThrow());
        receipt = kept[0];
        monday = publish(bench, "monday");
        clock.pass(Duration.ofDays(1));
        office.answer(new QuestionNumber(2025, 2), "Xã sửa cầu hai trong tháng 8.");
        office.happen(first, new DataEvent.NameWithdrawn(office.act(OfficeWork.SECRETARY, "theo yêu cầu")));
        office.inStores(stores ->
                OfficeWork.receive(stores.store(), office.act(Actor.INTAKE, ""), "Bao giờ có đèn?", "Khổng Thị Nhẫn"));
        tuesday = publish(bench, "tuesday");
    }

    @BeforeEach
    void python_is_here() throws IOException, InterruptedException {
        boolean there;
        try {
            there = new ProcessBuilder("python3", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            there = false;
        }
        assumeThat(there)
                .as("python3 is not here: the outsider's script was not run")
                .isTrue();
    }

    private static Path publish(Workbench bench, String day) throws IOException {
        assertThat(bench.run("build")).as(bench.all()).isEqualTo(CliCommand.OK);
        return FolderCopy.of(root.resolve("output/current").toRealPath(), root.resolve(day));
    }

    private int check(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of("python3", tuesday.resolve("kiem-tra/kiem-tra.py").toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .directory(folder.toFile())
                    .start();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Something done to what is published, with or without the hashes made to fit again. */
    @FunctionalInterface
    interface Tampering {
        void in(Path site) throws IOException;
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static void lines(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
    }

    /** Makes the lists say what the files say now, as an office that cheats would. */
    private static void sealAgain(Path site) throws IOException {
        Path manifest = site.resolve("manifest.json");
        String list = Files.readString(manifest);
        StringBuilder all = new StringBuilder();
        for (String line : Files.readAllLines(site.resolve("du-lieu/ho-so-2025.jsonl"))) {
            String number = line.substring(11, 20);
            String hash = Sha256.hex(line + "\n");
            list = list.replaceAll("\"" + number + "\": \"[0-9a-f]{64}\"", "\"" + number + "\": \"" + hash + "\"");
            all.append(number).append(' ').append(hash).append('\n');
        }
        list = list.replaceAll("(\"all_questions_sha256\": \")[0-9a-f]{64}", "$1" + Sha256.hex(all.toString()));
        for (String name : List.of("du-lieu/ho-so-2025.jsonl", "so-tiep-nhan/2025/so.txt")) {
            String hash = Sha256.hex(Files.readAllBytes(site.resolve(name)));
            list = list.replaceAll("(\"" + name + "\": \")[0-9a-f]{64}", "$1" + hash);
        }
        Files.writeString(manifest, list);
    }

    private static Arguments row(String name, String found, Tampering tampering) {
        return Arguments.of(name, found, tampering);
    }

    static Stream<Arguments> tamperingsSeenInOneCopy() {
        String register = "so-tiep-nhan/2025/so.txt";
        String records = "du-lieu/ho-so-2025.jsonl";
        return Stream.of(
                row(
                        "page edited",
                        "hoi-dap/2025-0001/index.html không khớp mã",
                        site -> edit(site.resolve("hoi-dap/2025-0001/index.html"), "tháng 7", "tháng 9")),
                row("record twice", "2025-0001 (lần nữa)", site -> {
                    List<String> all = new ArrayList<>(Files.readAllLines(site.resolve(records)));
                    all.add(all.get(0));
                    lines(site.resolve(records), all);
                }),
                row(
                        "record edited",
                        "2025-0001 không khớp mã",
                        site -> edit(site.resolve(records), "tháng 7", "tháng 9")),
                row(
                        "open data edited",
                        "cau-hoi-2025.csv không khớp mã",
                        site -> edit(site.resolve("du-lieu/cau-hoi-2025.csv"), "tháng 7", "tháng 9")),
                row(
                        "day in the register",
                        "chuỗi đứt ở số 2025-0002",
                        site -> edit(site.resolve(register), "2025-0002 2025-06-02", "2025-0002 2025-06-01")),
                row("seal in the register and the data", "chuỗi đứt ở số 2025-0002", site -> {
                    edit(site.resolve(register), receipt.seal(), "0".repeat(64));
                    edit(site.resolve(records), receipt.seal(), "0".repeat(64));
                    sealAgain(site);
                }),
                row("line taken out", "thiếu số 2025-0002", site -> {
                    List<String> all = new ArrayList<>(Files.readAllLines(site.resolve(register)));
                    all.remove(2);
                    lines(site.resolve(register), all);
                    sealAgain(site);
                }),
                row("last line taken out", "sổ tiếp nhận có 3 dòng", site -> {
                    List<String> all = new ArrayList<>(Files.readAllLines(site.resolve(register)));
                    all.remove(4);
                    lines(site.resolve(register), all);
                    sealAgain(site);
                }),
                row("lines swapped", "không đúng thứ tự", site -> {
                    List<String> all = new ArrayList<>(Files.readAllLines(site.resolve(register)));
                    java.util.Collections.swap(all, 1, 2);
                    lines(site.resolve(register), all);
                    sealAgain(site);
                }),
                row(
                        "register gone",
                        "thiếu tệp so-tiep-nhan/2025/so.txt",
                        site -> Files.delete(site.resolve(register))),
                row("record gone", "2025-0003 không có trong dữ liệu mở", site -> {
                    List<String> all = new ArrayList<>(Files.readAllLines(site.resolve(records)));
                    all.remove(2);
                    lines(site.resolve(records), all);
                }),
                row(
                        "count",
                        "đã nhận 3 câu hỏi",
                        site -> edit(site.resolve("manifest.json"), "\"received\": 4", "\"received\": 3")),
                row(
                        "another list before",
                        "không phải danh sách mà bản này nối vào",
                        site -> edit(site.resolve("manifest-truoc.json"), "\"received\": 3", "\"received\": 2")));
    }

    static Stream<Arguments> tamperingsSeenAgainstAnOlderCopy() {
        String register = "so-tiep-nhan/2025/so.txt";
        String records = "du-lieu/ho-so-2025.jsonl";
        return Stream.of(
                row(
                        "answer rewritten in silence",
                        "2025-0001: câu trả lời đã đổi mà không ghi",
                        site -> edit(site.resolve(records), "Xã sửa cầu trong tháng 7.", "Xã không sửa cầu.")),
                row(
                        "title rewritten in silence",
                        "2025-0003: nội dung đã đổi (content.title)",
                        site -> edit(site.resolve(records), "Câu ba", "Câu bốn")),
                row(
                        "history taken out",
                        "2025-0001: lịch sử xử lý đã công bố bị bớt",
                        site -> edit(site.resolve(records), "{\"on\":\"2025-06-02\",\"kind\":\"received\"},", "")),
                row(
                        "day of receipt",
                        "2025-0003: ngày nhận đã đổi",
                        site -> edit(
                                site.resolve(records),
                                "\"number\":\"2025-0003\",\"receivedOn\":\"2025-06-02\"",
                                "\"number\":\"2025-0003\",\"receivedOn\":\"2025-06-01\"")),
                row("time of change turned back", "2025-0001: thời điểm thay đổi lùi", site -> {
                    Path file = site.resolve(records);
                    Files.writeString(
                            file,
                            Files.readString(file)
                                    .replaceAll("\"changedAt\":\"2025-06-0[0-9]T", "\"changedAt\":\"2025-06-01T"));
                }),
                row(
                        "line of the register",
                        "dòng của số 2025-0003 trong sổ",
                        site -> edit(site.resolve(register), "2025-0003 2025-06-02 ", "2025-0003 2025-06-01 ")),
                row(
                        "number gone",
                        "câu hỏi 2025-0003 đã mất",
                        site -> edit(site.resolve("manifest.json"), "\"2025-0003\": ", "\"2025-0009\": ")),
                row(
                        "older site",
                        "bản mới chỉ có 2",
                        site -> edit(site.resolve("manifest.json"), "\"received\": 4", "\"received\": 2")));
    }

    @Test
    void what_the_program_published_fits_on_both_days_and_from_one_to_the_other() {
        assertThat(check("trang", monday.toString(), "--moi-tep")).as(said).isEqualTo(FITS);
        assertThat(check("trang", tuesday.toString(), "--moi-tep")).as(said).isEqualTo(FITS);
        assertThat(said).contains("4 dòng trong 1 năm", "mọi thứ khớp");

        assertThat(check("so-sanh", monday.toString(), tuesday.toString()))
                .as(said)
                .isEqualTo(FITS);

        assertThat(said)
                .contains("Bản mới nối ngay sau bản cũ", "Thêm 1 câu hỏi: 2025-0004", "Thay đổi: câu hỏi 2025-0002")
                .contains("content.nameSeal");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperingsSeenInOneCopy")
    void one_copy_shows(String name, String found, Tampering tampering) throws IOException {
        Path site = FolderCopy.of(tuesday, folder.resolve("site"));
        tampering.in(site);

        assertThat(check("trang", site.toString())).as(name + said).isEqualTo(WRONG);

        assertThat(said).contains("SAI: ", found);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperingsSeenAgainstAnOlderCopy")
    void an_older_copy_shows_also_where_all_hashes_were_made_to_fit(String name, String found, Tampering tampering)
            throws IOException {
        Path site = FolderCopy.of(tuesday, folder.resolve("site"));
        tampering.in(site);
        sealAgain(site);

        assertThat(check("so-sanh", monday.toString(), site.toString()))
                .as(name + said)
                .isEqualTo(WRONG);

        assertThat(said).contains("SAI: ", found);
    }

    @Test
    void the_lists_alone_are_enough_to_see_what_is_gone_and_what_changed() throws IOException {
        Path older = Files.copy(monday.resolve("manifest.json"), folder.resolve("cu.json"));
        Path newer = Files.copy(tuesday.resolve("manifest.json"), folder.resolve("moi.json"));

        assertThat(check("so-sanh", older.toString(), newer.toString()))
                .as(said)
                .isEqualTo(FITS);
        assertThat(said).contains("Thay đổi: câu hỏi 2025-0002 (giữ cả thư mục");

        assertThat(check("so-sanh", newer.toString(), older.toString())).isEqualTo(WRONG);
        assertThat(said).contains("ngày trước bản cũ", "câu hỏi 2025-0004 đã mất");
    }

    @Test
    void a_receipt_is_right_only_with_its_own_text_number_and_line() throws IOException {
        String proof =
                Seal.canonical(receipt.salt(), receipt.number(), receipt.enteredAt(), "", "Bao giờ sửa cầu hai?");
        Path slip = Files.writeString(folder.resolve("phieu.txt"), proof.replace("\n", "\r\n") + "\r\n");
        assertThat(check("phieu", slip.toString(), tuesday.toString(), "--dong-so", receipt.ledgerHash()))
                .as(said)
                .isEqualTo(FITS);
        assertThat(said).contains("Phiếu 2025-0002 đúng");
        assertThat(check("phieu", slip.toString(), tuesday.toString(), "--dong-so", "0".repeat(64)))
                .isEqualTo(WRONG);

        Files.writeString(slip, proof.replace("cầu hai", "cầu ba"));
        assertThat(check("phieu", slip.toString(), tuesday.toString())).isEqualTo(WRONG);
        assertThat(said).contains("khác mã trong sổ của số 2025-0002");

        Files.writeString(slip, proof.replace("2025-0002", "2025-0077"));
        assertThat(check("phieu", slip.toString(), tuesday.toString())).isEqualTo(WRONG);
        assertThat(said).contains("số 2025-0077 không có trong sổ");
    }

    @Test
    void what_cannot_be_read_is_neither_right_nor_wrong() throws IOException {
        assertThat(check()).isEqualTo(MISUSED);
        assertThat(check("trang", folder.resolve("nothing").toString())).isEqualTo(MISUSED);
        Path text = Files.writeString(folder.resolve("x.json"), "[1]");
        assertThat(check("so-sanh", text.toString(), text.toString())).isEqualTo(MISUSED);
        assertThat(check("phieu", text.toString(), tuesday.toString())).isEqualTo(MISUSED);
        assertThat(said).contains("KHÔNG KIỂM TRA ĐƯỢC");
    }

    @Test
    void a_copy_is_kept_from_the_running_site_and_checked_there_too() throws IOException, InterruptedException {
        try (ProductUnderTest product = ProductUnderTest.start(
                Files.createDirectory(folder.resolve("live")), new MovableClock("2025-06-02T02:00:00Z"))) {
            product.builtAll();
            Path kept = folder.resolve("giu");
            assertThat(check("luu", product.address(), kept.toString()))
                    .as(said)
                    .isEqualTo(FITS);
            assertThat(kept.resolve("du-lieu/cau-hoi.schema.json")).exists();
            assertThat(kept.resolve("du-lieu/index.html")).doesNotExist();
            assertThat(check("trang", kept.toString())).as(said).isEqualTo(FITS);
            assertThat(check("so-sanh", kept.toString(), product.address()))
                    .as(said)
                    .isEqualTo(FITS);
            assertThat(check("trang", product.address(), "--moi-tep")).as(said).isEqualTo(FITS);
        }
    }
}
