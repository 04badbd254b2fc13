package vn.doithoai.view;

import vn.doithoai.question.SubmissionForm;

/** The names of the controls of the question form, the same in the page and in what the server reads. */
public final class FormNames {

    /** A field no person sees; what fills it in is a robot. Its name says nothing. */
    public static final String HONEYPOT = "ghi-chu-them";

    public static final String TOKEN = "ma-phieu";

    private FormNames() {}

    public static String of(SubmissionForm.Field field) {
        return switch (field) {
            case TITLE -> "tieu-de";
            case TEXT -> "cau-hoi";
            case KIND -> "loai";
            case TOPIC -> "linh-vuc";
            case SESSION -> "phien";
            case VILLAGE -> "thon";
            case GROUPS -> "nhom";
            case NAME -> "ho-ten";
            case PHONE -> "dien-thoai";
            case EMAIL -> "thu-dien-tu";
            case POSTAL_ADDRESS -> "dia-chi";
            case REPLY_WISH -> "muon-nhan";
            case CONSENT -> "dong-y";
            case PUBLISH_NAME -> "cong-khai-ten";
        };
    }
}
