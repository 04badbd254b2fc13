package vn.doithoai.question;

/**
 * A question as the public may read it: the secretary's title and the text cleared of personal data.
 *
 * @param showVillage whether the village may be shown; in a small village it can identify the asker (L10)
 */
public record PublicText(String title, String text, boolean showVillage) {

    public PublicText {
        title = Texts.requiredLine(title, "the public title");
        text = Texts.requiredText(text, "the public text");
    }
}
