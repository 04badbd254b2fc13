package vn.doithoai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.doithoai.desk.frame.DeskParts;
import vn.doithoai.office.StaffAdmin;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FullLogTest {

    private static final String GOOD = "mot-mat-khau-rat-dai-2025";

    @TempDir
    Path root;

    private final List<String> said = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            said.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Test
    void a_log_that_cannot_be_written_keeps_no_staff_out_and_lets_nobody_in() throws IOException {
        Logger log = Logger.getLogger(DeskParts.class.getName());
        log.addHandler(listener);
        try (CaseOffice office = new CaseOffice(root)) {
            Door door = new Door(office.address());
            String link = office.admin()
                    .resetLink("lan", StaffAdmin.MACHINE)
                    .orElseThrow()
                    .link();
            String token = link.substring(link.indexOf("ma=") + 3);
            assertThat(door.post("/can-bo/thiet-lap", "ma", token, "mat-khau-moi", GOOD)
                            .status())
                    .isEqualTo(303);
            office.auditFull = true;

            assertThat(signIn(door, "khac-han-mat-khau").status()).isEqualTo(422);
            Door.Answer in = signIn(door, GOOD);
            assertThat(in.status()).isEqualTo(303);
            door.with(in.session());
            Door.Answer account = door.get("/can-bo/tai-khoan");
            assertThat(account.status()).isEqualTo(200);
            assertThat(door.post("/can-bo/dang-xuat", "ma-phien", account.token())
                            .location())
                    .isEqualTo("/can-bo/dang-nhap?da=ra");
            assertThat(door.get("/can-bo/tai-khoan").status()).isEqualTo(303);
        } finally {
            log.removeHandler(listener);
        }
        assertThat(said)
                .hasSize(3)
                .allMatch(line -> line.contains("No space left on device"))
                .noneMatch(line -> line.contains("lan") || line.contains("khac-han"));
        assertThat(String.join("\n", said)).contains("SIGN_IN_FAILED", "SIGNED_IN", "SIGNED_OUT");
    }

    private static Door.Answer signIn(Door door, String password) {
        return door.post("/can-bo/dang-nhap", "ten-dang-nhap", "lan", "mat-khau", password);
    }
}
