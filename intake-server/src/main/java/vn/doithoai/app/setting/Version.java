package vn.doithoai.app.setting;

import java.util.Objects;

/** Which program this is. */
public final class Version {

    /** As the packaged program says; where it was compiled without being packaged, that. */
    public static final String OF_PROGRAM =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "unpackaged");

    private Version() {}
}
