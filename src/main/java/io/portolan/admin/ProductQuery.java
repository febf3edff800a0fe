package io.portolan.admin;

import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Product;
import io.portolan.catalog.Publication;
import io.portolan.kernel.Language;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// What the list of products was asked for, as it stands in the address.
record ProductQuery(View view, String q, String category, String vendor, Sort sort, String after) {

    /// A saved view.
    enum View {
        ALL,
        PUBLISHED,
        DRAFT,
        SCHEDULED,
        ARCHIVED,
        UNREADY,
        PAPERS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String href() {
            return "/admin/products?view=" + word();
        }

        static View of(String word) {
            for (View view : values()) if (view.word().equals(word)) return view;
            return ALL;
        }

        boolean holds(Product product, CatalogSnapshot catalog, LocalDate today) {
            return switch (this) {
                case ALL -> true;
                case PUBLISHED -> product.publication() == Publication.PUBLISHED;
                case DRAFT -> product.publication() == Publication.DRAFT;
                case SCHEDULED -> product.publication() == Publication.SCHEDULED;
                case ARCHIVED -> product.publication() == Publication.ARCHIVED;
                case UNREADY -> !ProductPages.ready(product, catalog);
                case PAPERS ->
                        product.publication() != Publication.ARCHIVED
                                && product.sheet().anyEnding(today);
            };
        }
    }

    /// An order of the list.
    enum Sort {
        SHELF,
        TITLE,
        NEWEST,
        CHANGED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Sort of(String word) {
            for (Sort sort : values()) if (sort.word().equals(word)) return sort;
            return SHELF;
        }

        Comparator<Product> by(Language language) {
            Comparator<Product> order =
                    switch (this) {
                        case SHELF -> Comparator.comparingInt(Product::rank);
                        case TITLE ->
                                Comparator.comparing(
                                        p -> p.text(language).title(),
                                        String.CASE_INSENSITIVE_ORDER);
                        case NEWEST -> Comparator.comparing(Product::added).reversed();
                        case CHANGED ->
                                Comparator.comparing((Product p) -> p.version().at()).reversed();
                    };
            return order.thenComparing(Product::handle);
        }
    }

    static ProductQuery of(Map<String, String> asked) {
        return new ProductQuery(
                View.of(asked.getOrDefault("view", "")),
                asked.getOrDefault("q", "").strip(),
                asked.getOrDefault("category", ""),
                asked.getOrDefault("vendor", ""),
                Sort.of(asked.getOrDefault("sort", "")),
                asked.getOrDefault("after", ""));
    }

    ProductQuery with(View other) {
        return new ProductQuery(other, q, category, vendor, sort, "");
    }

    ProductQuery behind(String handle) {
        return new ProductQuery(view, q, category, vendor, sort, handle);
    }

    boolean narrowed() {
        return !q.isEmpty() || !category.isEmpty() || !vendor.isEmpty();
    }

    String href(String path) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        if (view != View.ALL) uri.queryParam("view", view.word());
        if (!q.isEmpty()) uri.queryParam("q", "{q}");
        if (!category.isEmpty()) uri.queryParam("category", "{category}");
        if (!vendor.isEmpty()) uri.queryParam("vendor", "{vendor}");
        if (sort != Sort.SHELF) uri.queryParam("sort", sort.word());
        if (!after.isEmpty()) uri.queryParam("after", "{after}");
        return uri.encode()
                .buildAndExpand(
                        Map.of("q", q, "category", category, "vendor", vendor, "after", after))
                .toUriString();
    }

    /// All but the view.
    boolean matches(Product product, Language language) {
        if (!category.isEmpty() && !category.equals(product.category())) return false;
        if (!vendor.isEmpty() && !vendor.equalsIgnoreCase(product.vendor())) return false;
        return q.isEmpty()
                || holds(product.handle())
                || holds(product.text(language).title())
                || product.variants().stream().anyMatch(v -> holds(v.sku().value()));
    }

    // Whether the wanted word is in it, capitals aside, without a copy of every text.
    private boolean holds(String text) {
        char first = Character.toUpperCase(q.charAt(0));
        for (int from = 0; from <= text.length() - q.length(); from++) {
            boolean begins = Character.toUpperCase(text.charAt(from)) == first;
            if (begins && text.regionMatches(true, from, q, 0, q.length())) return true;
        }
        return false;
    }

    /// What is found, in order, from the first.
    List<Product> found(CatalogSnapshot catalog, Language language, LocalDate today) {
        return catalog.all().stream()
                .filter(
                        product ->
                                view.holds(product, catalog, today) && matches(product, language))
                .sorted(sort.by(language))
                .toList();
    }

    /// Some of what is found.
    ///
    /// @param total how many are found in all
    /// @param more whether others follow these
    record Page(List<Product> products, int total, boolean more) {}

    /// The first `size` of what is found behind the last one of the page before, wherever that
    /// stands by now. Of a long catalogue only these are put in order.
    Page page(
            CatalogSnapshot catalog,
            @Nullable Product last,
            Language language,
            LocalDate today,
            int size) {
        Comparator<Product> order = sort.by(language);
        PriorityQueue<Product> first = new PriorityQueue<>(size + 2, order.reversed());
        int total = 0;
        for (Product product : catalog.all()) {
            if (!view.holds(product, catalog, today) || !matches(product, language)) continue;
            total++;
            if (last != null && order.compare(product, last) <= 0) continue;
            Product worst = first.size() > size ? first.peek() : null;
            if (worst != null && order.compare(product, worst) >= 0) continue;
            first.add(product);
            if (first.size() > size + 1) first.poll();
        }
        List<Product> sorted = first.stream().sorted(order).limit(size).toList();
        return new Page(sorted, total, first.size() > size);
    }
}
