package io.portolan.channels;

import io.portolan.catalog.translation.ItemStates;
import io.portolan.catalog.translation.StateBook;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which texts a machine wrote, and which their source has outrun.
record StatePart(StateBook book) implements CataloguePart<ItemStates> {

    @Override
    public String name() {
        return "translations";
    }

    @Override
    public Class<ItemStates> shape() {
        return ItemStates.class;
    }

    @Override
    public String key(ItemStates thing) {
        return thing.item();
    }

    @Override
    public List<ItemStates> all() {
        return book.all();
    }

    @Override
    public Map<String, ItemStates> stored(Collection<String> keys) {
        return book.of(keys);
    }

    @Override
    public void write(List<ItemStates> things) {
        book.write(things);
    }

    @Override
    public boolean remove(ItemStates thing) {
        book.write(List.of(new ItemStates(thing.item(), List.of())));
        return true;
    }
}
