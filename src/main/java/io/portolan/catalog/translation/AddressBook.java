package io.portolan.catalog.translation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// All addresses, item by item, for whoever carries a catalogue from one shop to another.
@Service
public class AddressBook {

    private final SlugStore store;
    private final SlugBook book;
    private final Clock clock;
    private final TransactionTemplate joined;

    AddressBook(
            SlugStore store, SlugBook book, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.book = book;
        this.clock = clock;
        this.joined = new TransactionTemplate(transactions);
    }

    /// Every item that has or had an address of its own, in the order of their names.
    public List<ItemAddresses> all() {
        return List.copyOf(byItem(store.all()).values());
    }

    /// What these items have, the caller's own writes included.
    public Map<String, ItemAddresses> of(Collection<String> items) {
        return byItem(store.of(items.stream().map(Item::at).toList()));
    }

    private static Map<String, ItemAddresses> byItem(List<SlugStore.Row> rows) {
        Map<String, List<SlugStore.Row>> grouped =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> new Item(row.kind(), row.code()).path(),
                                        TreeMap::new,
                                        Collectors.toList()));
        Map<String, ItemAddresses> all = new LinkedHashMap<>();
        grouped.forEach((item, its) -> all.put(item, ItemAddresses.of(Item.at(item), its)));
        return all;
    }

    /// Which of these addresses another item has or had, or is given before, by the item that
    /// wants them.
    public Map<String, ItemAddresses> taken(List<ItemAddresses> wanted) {
        List<SlugStore.Row> rows = wanted.stream().flatMap(each -> each.rows().stream()).toList();
        Map<List<Object>, String> owners = new HashMap<>();
        store.taken(rows).forEach(row -> owners.put(word(row), row.code()));
        List<SlugStore.Row> taken = new ArrayList<>();
        for (SlugStore.Row row : rows) {
            String owner = owners.putIfAbsent(word(row), row.code());
            if (owner != null && !owner.equals(row.code())) taken.add(row);
        }
        return byItem(taken);
    }

    private static List<Object> word(SlugStore.Row row) {
        return List.of(row.kind(), row.language(), row.slug());
    }

    /// Gives these items exactly these addresses. One that belongs, or once belonged, to another
    /// item stays with it. Pages that are made already show it after the next `settle`.
    public void write(List<ItemAddresses> addresses) {
        List<Item> items = addresses.stream().map(each -> Item.at(each.item())).toList();
        List<SlugStore.Row> fresh =
                addresses.stream().flatMap(each -> each.rows().stream()).toList();
        joined.executeWithoutResult(
                open -> {
                    List<SlugStore.Row> gone = store.forget(items);
                    store.put(fresh, clock.instant());
                    book.rewriteAfterwards(gone);
                    book.rewriteAfterwards(fresh);
                    book.changedQuietly(Math.max(gone.size(), fresh.size()));
                });
    }

    /// Has pages made anew with what was written. Costs nothing when nothing was.
    public void settle() {
        book.settle();
    }
}
