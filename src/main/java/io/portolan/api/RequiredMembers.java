package io.portolan.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/// A body of the API lacks no member but those marked `@Nullable`: what is missing or null is
/// refused where it is read.
@Configuration(proxyBeanMethods = false)
class RequiredMembers {

    @Bean
    JsonMapperBuilderCustomizer membersOfBodies() {
        return json ->
                json.annotationIntrospector(
                        AnnotationIntrospector.pair(json.annotationIntrospector(), new Marks()));
    }

    /// Reads the marks of our own records.
    private static final class Marks extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return required(member) ? Boolean.TRUE : null;
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            return required(member)
                    ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                    : JsonSetter.Value.empty();
        }

        private static boolean required(Annotated member) {
            RecordComponent component =
                    switch (member) {
                        case AnnotatedParameter p -> component(p.getDeclaringClass(), p.getIndex());
                        case AnnotatedField f -> component(f.getDeclaringClass(), f.getName());
                        case AnnotatedMethod m -> component(m.getDeclaringClass(), m.getName());
                        default -> null;
                    };
            return component != null
                    && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        private static @Nullable RecordComponent component(Class<?> type, int index) {
            if (!ours(type)) return null;
            RecordComponent[] all = type.getRecordComponents();
            return index < all.length ? all[index] : null;
        }

        private static @Nullable RecordComponent component(Class<?> type, String name) {
            if (!ours(type)) return null;
            return Arrays.stream(type.getRecordComponents())
                    .filter(one -> one.getName().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        private static boolean ours(Class<?> type) {
            return type.isRecord() && type.getPackage() == RequiredMembers.class.getPackage();
        }
    }
}
