package vn.doithoai.desk.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A column of a work table; number and title stand in each. */
enum Column {
    NUMBER("so", true),
    TOPIC("linh-vuc", true),
    VILLAGE("thon", true),
    WHO("nguoi", true),
    STATUS("tinh-trang", false),
    RECEIVED("ngay-nhan", false),
    DUE("han", true),
    NEXT("viec-tiep", true);

    private final String id;
    private final boolean usual;

    Column(String id, boolean usual) {
        this.id = id;
        this.usual = usual;
    }

    /** In addresses, in the cookie of who chose, and in the style sheet. */
    String id() {
        return id;
    }

    static Optional<Column> find(String id) {
        return Arrays.stream(values()).filter(column -> column.id.equals(id)).findFirst();
    }

    /** Those one can do without. */
    static List<Column> optional() {
        return Arrays.stream(values()).filter(column -> column != NUMBER).toList();
    }

    /** Those that are shown until somebody chooses. */
    static List<Column> usual() {
        return Arrays.stream(values()).filter(column -> column.usual).toList();
    }
}
