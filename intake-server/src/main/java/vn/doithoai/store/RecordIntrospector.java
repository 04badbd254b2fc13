package vn.doithoai.store;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.EnumNamingStrategy;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doithoai.base.Codes;

/**
 * Tells Jackson what the domain already says without it: a record component that is not marked {@code @Nullable} must be
 * there, and an enum is written {@code as-this}.
 */
final class RecordIntrospector extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return component(member).map(RecordIntrospector::isRequired).orElse(null);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        boolean required = member instanceof AnnotatedMember candidate
                && component(candidate).filter(RecordIntrospector::isRequired).isPresent();
        return required ? JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL) : JsonSetter.Value.empty();
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Override
    public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
        return Dashes.class;
    }

    private static Optional<RecordComponent> component(AnnotatedMember member) {
        RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
        if (components == null) {
            return Optional.empty();
        }
        if (member instanceof AnnotatedParameter parameter) {
            return Optional.of(components[parameter.getIndex()]);
        }
        return member instanceof AnnotatedField
                ? Arrays.stream(components)
                        .filter(component -> component.getName().equals(member.getName()))
                        .findFirst()
                : Optional.empty();
    }

    /** {@code WEB_FORM} is written {@code web-form}. */
    static final class Dashes implements EnumNamingStrategy {
        @Override
        public String convertEnumToExternalName(String name) {
            return Codes.of(name);
        }
    }
}
