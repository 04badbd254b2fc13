package vn.doithoai.base;

import java.time.ZoneId;

/** Where every date of the commune is a date (N12). */
public final class Zone {

    public static final ZoneId OF_COMMUNE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Zone() {}
}
