package io.portolan.api.openapi;

import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/// Whether a component of a record may be null.
final class Nullness {

    private Nullness() {}

    static boolean of(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
