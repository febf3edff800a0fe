package io.portolan.channels;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.Kept;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.Variant;
import io.portolan.catalog.translation.FirstAddresses;
import io.portolan.channels.FileIntake.Written;
import io.portolan.channels.ImportChange.Fate;
import io.portolan.inventory.Stock;
import io.portolan.kernel.Sku;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.PricePlace;
import io.portolan.pricing.Prices;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings products back to what they were before a file came.
@Component
class ProductUndo {

    /// What stood there before, and what the file put there besides the product itself.
    ///
    /// @param document the product; null when there was none
    /// @param prices of its SKUs before, where the file said something of them
    /// @param written its prices by the file
    /// @param booked its pieces by the file
    /// @param off where the file took a price away
    /// @param addresses that were made of its titles
    /// @param wishes pictures that earlier files wanted on it, where the file names pictures
    record Before(
            @Nullable String document,
            List<PriceDraft> prices,
            List<PriceDraft> written,
            List<Stock.Receipt> booked,
            List<PricePlace> off,
            List<FirstAddresses.Given> addresses,
            List<PictureWishStore.Wish> wishes) {

        Before {
            wishes = wishes == null ? List.of() : List.copyOf(wishes);
            off = off == null ? List.of() : List.copyOf(off);
            addresses = addresses == null ? List.of() : List.copyOf(addresses);
        }

        Before with(List<FirstAddresses.Given> given, List<PictureWishStore.Wish> wanted) {
            return new Before(document, prices, written, booked, off, given, wanted);
        }

        String text() {
            return CatalogJson.mapper().writeValueAsString(this);
        }

        static Before of(String text) {
            return CatalogJson.mapper().readValue(text, Before.class);
        }
    }

    private final Catalog catalog;
    private final Prices prices;
    private final Stock stock;
    private final FetchedPictureStore pictures;
    private final FirstAddresses addresses;
    private final PictureWishStore wishes;

    ProductUndo(
            Catalog catalog,
            Prices prices,
            Stock stock,
            FetchedPictureStore pictures,
            FirstAddresses addresses,
            PictureWishStore wishes) {
        this.wishes = wishes;
        this.addresses = addresses;
        this.pictures = pictures;
        this.catalog = catalog;
        this.prices = prices;
        this.stock = stock;
    }

    /// In the caller's transaction. What somebody has edited since stays, and what has sold too.
    List<Fate> undo(UUID job, List<Written> changes) {
        Map<String, Kept> now = catalog.kept(changes.stream().map(Written::thing).toList());
        List<Fate> fates = new ArrayList<>();
        List<String> remove = new ArrayList<>();
        List<ProductDraft> restore = new ArrayList<>();
        List<Before> back = new ArrayList<>();
        for (Written change : changes) {
            Before before = Before.of(change.before());
            Fate fate = fate(change, before, now.get(change.thing()));
            fates.add(fate);
            boolean there = now.containsKey(change.thing());
            if (!there || fate == Fate.EDITED || fate == Fate.IN_USE) continue;
            back.add(before);
            if (before.document() == null) remove.add(change.thing());
            else restore.add(draft(before.document()));
        }
        apply(job, remove, restore, back);
        return fates;
    }

    private Fate fate(Written change, Before before, @Nullable Kept now) {
        if (now == null) return Fate.GONE;
        if (!now.mark().equals(change.mark()) || repriced(before)) return Fate.EDITED;
        boolean sold =
                before.booked().stream()
                        .anyMatch(
                                in ->
                                        Objects.requireNonNullElse(stock.available(in.sku()), 0)
                                                < in.quantity());
        if (sold) return Fate.IN_USE;
        return before.document() == null ? Fate.GONE : Fate.RESTORED;
    }

    private boolean repriced(Before before) {
        return before.written().stream()
                        .anyMatch(p -> !p.equals(prices.listed(p.sku(), p.market())))
                || before.off().stream().anyMatch(p -> prices.listed(p.sku(), p.market()) != null);
    }

    private void apply(
            UUID job, List<String> remove, List<ProductDraft> restore, List<Before> back) {
        String reference = job.toString();
        List<Stock.Receipt> out =
                back.stream()
                        .flatMap(before -> before.booked().stream())
                        .map(in -> new Stock.Receipt(in.sku(), -in.quantity(), "undo", reference))
                        .toList();
        if (!out.isEmpty()) stock.receive(out);
        if (!remove.isEmpty()) catalog.remove(remove);
        if (!restore.isEmpty()) catalog.saveQuietly(restore);
        addresses.forget(remove);
        addresses.takeBack(back.stream().flatMap(b -> b.addresses().stream()).toList());
        pictures.gone(remove);
        forgetPictures(job, restore, back);
        List<PriceDraft> old = back.stream().flatMap(before -> before.prices().stream()).toList();
        List<Sku> unpriced = back.stream().flatMap(b -> unpriced(b).stream()).toList();
        if (!unpriced.isEmpty()) prices.remove(unpriced);
        List<PricePlace> fresh = back.stream().flatMap(b -> fresh(b).stream()).toList();
        if (!fresh.isEmpty()) prices.removeQuietly(fresh);
        if (!old.isEmpty()) prices.saveQuietly(old);
    }

    // What an earlier import asked for is still wanted.
    private void forgetPictures(UUID job, List<ProductDraft> restored, List<Before> back) {
        wishes.takeBack(
                job,
                restored.stream().map(ProductDraft::handle).toList(),
                back.stream()
                        .filter(before -> before.document() != null)
                        .flatMap(before -> before.wishes().stream())
                        .toList());
        pictures.hangAnew(
                restored.stream()
                        .filter(RemotePictureStore::shownByNone)
                        .map(ProductDraft::handle)
                        .toList());
    }

    // Places in which the file was the first to list a price.
    private static List<PricePlace> fresh(Before before) {
        Set<PricePlace> had =
                before.prices().stream().map(PricePlace::of).collect(Collectors.toSet());
        return before.written().stream()
                .map(PricePlace::of)
                .filter(place -> !had.contains(place))
                .toList();
    }

    // SKUs that came with the file: they had no price before.
    private static List<Sku> unpriced(Before before) {
        var had =
                before.document() == null
                        ? Set.<Sku>of()
                        : draft(before.document()).variants().stream()
                                .map(Variant::sku)
                                .collect(Collectors.toSet());
        return before.written().stream()
                .map(PriceDraft::sku)
                .filter(sku -> !had.contains(sku))
                .distinct()
                .toList();
    }

    private static ProductDraft draft(String document) {
        return CatalogJson.mapper().readValue(document, ProductDraft.class);
    }
}
