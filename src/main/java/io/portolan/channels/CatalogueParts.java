package io.portolan.channels;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.Category;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.SearchSettings;
import io.portolan.catalog.SizeGuide;
import io.portolan.catalog.translation.AddressBook;
import io.portolan.catalog.translation.Glossary;
import io.portolan.catalog.translation.StateBook;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The parts of the catalogue beside its goods, in the order in which they are taken in: what goods
/// name comes before them, what names goods comes behind.
@Component
class CatalogueParts {

    private final Catalog catalog;
    private final CatalogDefinitions definitions;
    private final List<CataloguePart<?>> before;
    private final List<CataloguePart<?>> behind;

    CatalogueParts(
            Catalog catalog,
            CatalogDefinitions definitions,
            SearchSettings search,
            AddressBook addresses,
            Glossary glossary,
            StateBook states) {
        this.catalog = catalog;
        this.definitions = definitions;
        this.before = List.of(types(), guides(), shelves());
        this.behind =
                List.of(
                        collections(),
                        new AddressPart(addresses),
                        new StatePart(states),
                        new GlossaryPart(glossary),
                        new SynonymPart(search),
                        new SearchPart(search));
    }

    /// What goods name.
    List<CataloguePart<?>> before() {
        return before;
    }

    /// What names goods.
    List<CataloguePart<?>> behind() {
        return behind;
    }

    List<CataloguePart<?>> all() {
        return Stream.concat(before.stream(), behind.stream()).toList();
    }

    /// Whether this is a thing of a part, as `types/backpack`, and no product's handle.
    static boolean names(String thing) {
        return thing.indexOf('/') >= 0;
    }

    /// The name of its part; empty for a product.
    static String name(String thing) {
        return names(thing) ? thing.substring(0, thing.indexOf('/')) : "";
    }

    /// The part of a thing that is named so.
    CataloguePart<?> of(String thing) {
        String name = name(thing);
        return all().stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
    }

    /// The files that shelves and collections name.
    List<String> pictures() {
        return Stream.concat(
                        catalog.storedShelves().stream().map(Category::picture),
                        catalog.storedCollections().stream().map(ProductCollection::picture))
                .filter(Objects::nonNull)
                .toList();
    }

    private CataloguePart<ProductType> types() {
        return new SmallPart<>(
                "types",
                ProductType.class,
                ProductType::code,
                catalog::storedTypes,
                types -> definitions.save(types, List.of(), List.of()),
                type -> definitions.removeUnusedType(type.code()));
    }

    private CataloguePart<SizeGuide> guides() {
        return new SmallPart<>(
                "guides",
                SizeGuide.class,
                SizeGuide::code,
                definitions::storedGuides,
                guides -> definitions.save(List.of(), guides, List.of()),
                guide -> definitions.removeUnusedGuide(guide.code()));
    }

    private CataloguePart<Category> shelves() {
        return new SmallPart<>(
                "shelves",
                Category.class,
                Category::code,
                catalog::storedShelves,
                catalog::saveCategories,
                shelf -> catalog.removeEmptyShelf(shelf.code()));
    }

    private CataloguePart<ProductCollection> collections() {
        return new SmallPart<>(
                "collections",
                ProductCollection.class,
                ProductCollection::code,
                catalog::storedCollections,
                collections -> definitions.save(List.of(), List.of(), collections),
                collection -> {
                    definitions.removeCollection(collection.code());
                    return true;
                });
    }
}
