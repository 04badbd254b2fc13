package vn.doithoai.desk.signin;

import java.util.List;
import vn.doithoai.desk.frame.CarriedForm;
import vn.doithoai.desk.frame.DeskBar;

/**
 * What was typed before the session ended, to be sent or not.
 *
 * @param other whether somebody else typed it
 * @param canLook whether the form can be opened again with it
 */
public record CarriedPage(
        DeskBar desk, String path, List<CarriedForm.Field> fields, List<String> texts, boolean other, boolean canLook) {

    public CarriedPage {
        fields = List.copyOf(fields);
        texts = List.copyOf(texts);
    }
}
