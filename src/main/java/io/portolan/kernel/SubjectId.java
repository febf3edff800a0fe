package io.portolan.kernel;

import java.util.UUID;

/// A person whose data we hold, and the key it is encrypted under. A UUID of version 7.
public record SubjectId(UUID value) implements Comparable<SubjectId> {

    public static SubjectId of(String text) {
        return new SubjectId(UUID.fromString(text));
    }

    @Override
    public int compareTo(SubjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
