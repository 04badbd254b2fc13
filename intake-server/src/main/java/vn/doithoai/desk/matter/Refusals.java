package vn.doithoai.desk.matter;

import java.util.ArrayList;
import java.util.List;
import vn.doithoai.question.life.Refusal;

/** Puts what the lifecycle refuses beside the field it is about, in words that say what to do. */
final class Refusals {

    private Refusals() {}

    /** Marks the fields; gives back the sentences that belong to none. */
    static List<String> onto(ActionForm sheet, List<Refusal> refusals) {
        List<String> left = new ArrayList<>();
        for (Refusal refusal : refusals) {
            String sentence = sheet.say("desk.refusal." + refusal.name());
            if (!sheet.error(sentence, fields(refusal))) {
                left.add(sentence);
            }
        }
        return left;
    }

    private static String[] fields(Refusal refusal) {
        return switch (refusal) {
            case REASON_MISSING -> new String[] {"ly-do", "ly-do-xep-loai", "ly-do-khac", "ly-do-dinh-chinh"};
            case UNKNOWN_REASON_CODE -> new String[] {"ma-ly-do", "ma-ly-do-go"};
            case UNKNOWN_TOPIC -> new String[] {"linh-vuc"};
            case UNKNOWN_SESSION -> new String[] {"phien", "tai-phien"};
            case SENSITIVE_TOPIC, VISIBILITY_NOT_POSSIBLE -> new String[] {"pham-vi"};
            case MERGE_WITH_ITSELF, MERGE_TARGET_UNKNOWN, MERGE_TARGET_MERGED, MERGE_TARGET_NOT_HANDLED ->
                new String[] {"so"};
            case FOLLOWS_ITSELF, FOLLOWS_UNKNOWN, FOLLOWS_IN_CIRCLE -> new String[] {"hoi-tiep"};
            case UNIT_NOT_IN_CHARGE -> new String[] {"ly-do-khac"};
            case ABOUT_THIS_PERSON -> new String[] {"can-bo"};
            case ANSWER_TOO_LONG -> new String[] {"tom-tat"};
            case RESPONSE_KIND_MISSING -> new String[] {"hinh-thuc"};
            case LEGAL_BASIS_MISSING -> new String[] {"khong-can-can-cu"};
            case NO_GROUND_WITHOUT_LEGAL_BASIS -> new String[] {"van-ban-1", "hinh-thuc"};
            case NOT_WHO_ANSWERED -> new String[] {"nguoi-tra-loi", "ket-qua"};
            case OUTCOME_NOT_POSSIBLE -> new String[] {"ket-qua"};
            case DATE_IN_FUTURE ->
                new String[] {
                    "ngay",
                    "ngay-hua",
                    "ngay-van-ban",
                    "ngay-nhan",
                    "ngay-bao",
                    "bao-ngay",
                    "ngay-tien-do",
                    "ngay-xong",
                    "ngay-ky"
                };
            case DATE_IN_PAST -> new String[] {"han", "han-moi", "du-kien"};
            case DATE_TOO_EARLY ->
                new String[] {"ngay", "ngay-hua", "ngay-van-ban", "ngay-nhan", "ngay-giao", "ngay-tien-do", "ngay-ky"};
            case DATE_TOO_FAR -> new String[] {"du-kien", "han-moi"};
            case DATE_NOT_LATER -> new String[] {"han-moi"};
            case PROGRESS_TOO_LONG -> new String[] {"tien-do"};
            case DONE_BEFORE_IT_WAS_SAID, DONE_ALREADY -> new String[] {"ngay-xong"};
            case NOTHING_CHANGED -> new String[] {"tom-tat"};
            case PAPER_NOT_SENT -> new String[] {"ngay-xong"};
            case NOT_SAID_IN_SESSION -> new String[] {"tai-hoi-nghi"};
            case NOT_THE_DAY_OF_THE_POINT -> new String[] {"ngay", "ngay-hua"};
            case PROMISE_TOO_EARLY -> new String[] {"han", "han-gui"};
            case PROMISE_TOO_LATE -> new String[] {"han", "han-gui", "han-moi"};
            case PARTNER_MISSING -> new String[] {"phoi-hop-khac"};
            case NOTIFICATION_MISSING -> new String[] {"bao-ngay"};
            case SIGNED_MINUTES_MISSING -> new String[] {"bien-ban"};
            case CONTACT_ON_RECORD -> new String[] {"bao-cach", "cach-giao"};
            case NOT_IN_THIS_STAGE,
                    NOT_YOUR_ROLE,
                    BEFORE_LAST_EVENT,
                    NOT_YET_ACCEPTED,
                    SECOND_PERSON_NEEDED,
                    DIVERSION_OPEN,
                    NOT_THE_ASSIGNED_OFFICER,
                    NOT_YOUR_MATTER,
                    DRAFT_MISSING,
                    DRAFTER_CANNOT_APPROVE,
                    OWN_WORDS,
                    REPLY_MISSING,
                    NOTHING_RECLASSIFIED,
                    WANTS_AN_ANSWER,
                    NOTHING_TO_TAKE_BACK,
                    ALREADY_PUBLISHED,
                    BEING_PUBLISHED,
                    LATENESS_WOULD_GO,
                    NOTES_FULL,
                    RECORD_FULL,
                    FILE_UNKNOWN,
                    TOO_MANY_FILES,
                    FILE_PUBLIC_BY_OTHERS,
                    FILE_OF_THE_ASKER,
                    ALREADY_REOPENED,
                    FOLLOW_UP_OVER -> new String[0];
        };
    }
}
