package io.portolan.channels;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// A part of which there is little: it is read whole.
record SmallPart<T>(
        String name,
        Class<T> shape,
        Function<T, String> naming,
        Supplier<List<T>> reading,
        Consumer<List<T>> writing,
        Predicate<T> removing)
        implements CataloguePart<T> {

    @Override
    public String key(T thing) {
        return naming.apply(thing);
    }

    @Override
    public List<T> all() {
        return reading.get();
    }

    @Override
    public void write(List<T> things) {
        writing.accept(things);
    }

    @Override
    public boolean remove(T thing) {
        return removing.test(thing);
    }
}
