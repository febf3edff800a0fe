package io.portolan.channels;

import io.portolan.catalog.translation.AddressBook;
import io.portolan.catalog.translation.ItemAddresses;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The addresses of goods, shelves and collections in each language, and those that lead there.
record AddressPart(AddressBook book) implements CataloguePart<ItemAddresses> {

    @Override
    public String name() {
        return "addresses";
    }

    @Override
    public Class<ItemAddresses> shape() {
        return ItemAddresses.class;
    }

    @Override
    public String key(ItemAddresses thing) {
        return thing.item();
    }

    @Override
    public List<ItemAddresses> all() {
        return book.all();
    }

    @Override
    public Map<String, ItemAddresses> stored(Collection<String> keys) {
        return book.of(keys);
    }

    @Override
    public ItemAddresses over(@Nullable ItemAddresses there, ItemAddresses said) {
        return said.over(there);
    }

    @Override
    public Map<String, Lacking<ItemAddresses>> lacking(
            List<ItemAddresses> said, Map<String, ItemAddresses> there) {
        Map<String, ItemAddresses> taken = book.taken(said);
        Map<String, Lacking<ItemAddresses>> lacking = new HashMap<>();
        for (ItemAddresses each : said) {
            ItemAddresses gone = taken.get(each.item());
            if (gone == null) continue;
            ItemAddresses rest = each.without(gone, there.get(each.item()));
            lacking.put(each.item(), new Lacking<>(gone.words(), rest.none() ? null : rest));
        }
        return lacking;
    }

    @Override
    public void write(List<ItemAddresses> things) {
        book.write(things);
    }

    @Override
    public void settle() {
        book.settle();
    }

    @Override
    public boolean remove(ItemAddresses thing) {
        book.write(List.of(new ItemAddresses(thing.item(), Map.of(), Map.of())));
        return true;
    }
}
