package vn.doithoai.question;

/** Groups an asker may declare (S7, S32); optional, any number. */
public enum AskerGroup {
    PEOPLE,
    UNION_MEMBER,
    ASSOCIATION_MEMBER,
    YOUTH
}
