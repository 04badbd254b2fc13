package vn.doithoai.desk.signin;

import java.util.List;
import vn.doithoai.desk.frame.CarriedForm;
import vn.doithoai.desk.frame.DeskBar;

/**
 * What was typed and could not be done, to be sent again or not.
 *
 * @param other whether somebody else typed it
 * @param factorFirst whether the second factor must be set up before it is sent
 * @param canLook whether the form can be opened again with it
 */
public record CarriedPage(
        DeskBar desk,
        String path,
        List<CarriedForm.Field> fields,
        List<String> texts,
        boolean other,
        boolean factorFirst,
        boolean canLook) {

    public CarriedPage {
        fields = List.copyOf(fields);
        texts = List.copyOf(texts);
    }
}
