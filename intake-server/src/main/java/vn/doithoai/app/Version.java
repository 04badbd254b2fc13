package vn.doithoai.app;

import java.util.Objects;

/** Which program this is. */
final class Version {

    /** As the packaged program says; where it was compiled without being packaged, that. */
    static final String OF_PROGRAM =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "unpackaged");

    private Version() {}
}
