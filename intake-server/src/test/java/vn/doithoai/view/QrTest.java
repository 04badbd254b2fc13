package vn.doithoai.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What a telephone reads off the paper. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QrTest {

    private static final String ADDRESS = "https://doithoai.example.vn/hoi-dap/2025-0042/";
    private static final int DOTS = 4;
    private static final int QUIET = 4;

    /** Draws the path as a printer would, each module four dots wide. */
    private static int[] drawn(Qr code) {
        int side = (code.size() + 2 * QUIET) * DOTS;
        int[] dots = new int[side * side];
        Arrays.fill(dots, 0xFFFFFF);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(code.path());
        while (run.find()) {
            int left = (Integer.parseInt(run.group(1)) + QUIET) * DOTS;
            int top = (Integer.parseInt(run.group(2)) + QUIET) * DOTS;
            int wide = Integer.parseInt(run.group(3)) * DOTS;
            for (int y = top; y < top + DOTS; y++) {
                Arrays.fill(dots, y * side + left, y * side + left + wide, 0);
            }
        }
        return dots;
    }

    @Test
    void a_reader_reads_the_address() throws ReaderException {
        Qr code = Qr.of(ADDRESS);
        int side = (code.size() + 2 * QUIET) * DOTS;
        BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, drawn(code))));
        assertThat(new QRCodeReader().decode(seen).getText()).isEqualTo(ADDRESS);
    }

    @Test
    void the_same_address_gives_the_same_code_and_a_book_none() {
        assertThat(Qr.of(ADDRESS)).isEqualTo(Qr.of(ADDRESS)).isNotEqualTo(Qr.of(ADDRESS + "1"));
        assertThatThrownBy(() -> Qr.of("a".repeat(5_000))).isInstanceOf(IllegalArgumentException.class);
    }
}
