package io.portolan.channels;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Pictures;
import io.portolan.catalog.ProductPictures;
import io.portolan.catalog.SaveNote;
import io.portolan.catalog.StoredPicture;
import io.portolan.catalog.StoredProduct;
import io.portolan.channels.FetchedPictureStore.Named;
import io.portolan.kernel.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Hangs the pictures that files name on their products, and takes down those that a file hung and
/// names no more. What the merchant hung stays where it is; a product whose pictures were all
/// chosen here is left alone.
@Component
class PictureHanging {

    private final FetchedPictureStore store;
    private final Pictures pictures;
    private final ProductPictures products;
    private final Catalog catalog;
    private final TransactionTemplate transactions;

    PictureHanging(
            FetchedPictureStore store,
            Pictures pictures,
            ProductPictures products,
            Catalog catalog,
            TransactionTemplate transactions) {
        this.store = store;
        this.pictures = pictures;
        this.products = products;
        this.catalog = catalog;
        this.transactions = transactions;
    }

    /// Brings these products in order, in one transaction. An import of them can still be undone.
    void hang(List<String> handles) {
        transactions.executeWithoutResult(
                transaction -> {
                    Round round = new Round(handles);
                    products.change(handles, round::pictures, SaveNote.IMPORT);
                    round.end();
                });
    }

    /// What is known of some products. Read when the first of them is changed, since nobody else
    /// saves a product from then on.
    private final class Round {

        private final List<String> handles;
        private final Map<String, String> marks = new LinkedHashMap<>();
        private final Map<String, List<String>> hung = new HashMap<>();
        private @Nullable Map<String, List<Named>> named;
        private Map<String, Set<String>> byFiles = Map.of();

        private Round(List<String> handles) {
            this.handles = handles;
        }

        private List<Picture> pictures(StoredProduct was) {
            if (named == null) {
                named = store.named(handles);
                byFiles = store.hungByFiles(handles);
            }
            String handle = was.product().handle();
            marks.put(handle, was.kept().mark());
            List<Picture> now = was.product().pictures();
            Wall wall =
                    new Wall(
                            now,
                            named.getOrDefault(handle, List.of()),
                            byFiles.getOrDefault(handle, Set.of()));
            if (wall.chosen()) return now;
            List<Picture> then = wall.then();
            hung.put(
                    handle, then.stream().map(Picture::path).filter(wall.paths::contains).toList());
            return then;
        }

        private void end() {
            store.remark(marks, catalog.marks(marks.keySet()));
            hung.forEach(store::remember);
            store.hung(marks.keySet());
            store.gone(handles.stream().filter(handle -> !marks.containsKey(handle)).toList());
        }
    }

    /// The pictures of one product.
    private final class Wall {

        private final List<Picture> now;
        private final List<Named> named;
        private final Set<String> byFiles;
        private final Set<String> paths = new HashSet<>();
        private final boolean whole;

        private Wall(List<Picture> now, List<Named> named, Set<String> byFiles) {
            this.now = now;
            this.named = named;
            this.byFiles = byFiles;
            named.stream().map(Named::path).filter(Objects::nonNull).forEach(paths::add);
            this.whole = named.stream().allMatch(each -> each.path() != null);
        }

        private boolean chosen() {
            return now.stream().anyMatch(this::own)
                    && now.stream().noneMatch(picture -> byFiles.contains(picture.path()));
        }

        private boolean own(Picture picture) {
            String path = picture.path();
            return !path.equals(ProductReader.PLACEHOLDER)
                    && !paths.contains(path)
                    && !byFiles.contains(path);
        }

        /// The file's pictures in its order where the file's hung before, others behind them. One
        /// that it names no more hangs on until all that it names are there.
        private List<Picture> then() {
            Queue<Picture> fresh = fresh();
            List<Picture> then = new ArrayList<>();
            for (Picture picture : now) {
                boolean stays = !whole && !paths.contains(picture.path());
                if (picture.path().equals(ProductReader.PLACEHOLDER)) continue;
                if (own(picture) || stays) then.add(picture);
                else if (!fresh.isEmpty()) then.add(fresh.remove());
            }
            then.addAll(fresh);
            return then.isEmpty() ? now : then;
        }

        // What hung before and was taken down here stays down.
        private Queue<Picture> fresh() {
            Map<String, Picture> there =
                    now.stream().collect(Collectors.toMap(Picture::path, p -> p, (a, b) -> a));
            Language language =
                    now.stream()
                            .flatMap(picture -> picture.alts().keySet().stream())
                            .findFirst()
                            .orElse(Language.of("en"));
            Map<String, Picture> fresh = new LinkedHashMap<>();
            for (Named each : named) {
                String path = each.path();
                if (path == null || (each.hung() && !there.containsKey(path))) continue;
                Picture picture = there.get(path);
                if (picture == null) picture = made(path, each.alt(), language);
                if (picture != null) fresh.putIfAbsent(path, picture);
            }
            return new ArrayDeque<>(fresh.values());
        }
    }

    private @Nullable Picture made(String path, String alt, Language language) {
        StoredPicture stored = pictures.of(path);
        if (stored == null) return null;
        return alt.isBlank() ? stored.picture() : stored.picture().withAlts(Map.of(language, alt));
    }
}
