package io.portolan.channels;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.CollectionRule;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.ProductType;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.testing.ShopTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The tree of categories of a WooCommerce shop: one shelf, and collections for the rest of it.
@ShopTest
class CategoryPathsTest {

    private static final Language EN = Language.of("en");
    private static final String FILE =
            """
            ID,Type,SKU,Name,Published,Regular price,Weight (kg),Categories,Parent,Attribute 1 name,\
            Attribute 1 value(s),Attribute 1 visible,Attribute 1 global
            1,simple,CP-TEE,Tee,1,20,0.2,"Cp Sale, Cp Clothing > Cp Shirts > Cp Tees",,Lining,Linen,0,0
            2,simple,CP-COAT,Coat,1,90,1.2,Cp Clothing,,Fibre,Wool,1,1
            3,simple,CP-CUP,Cup,1,9,0.3,Cp Kitchen,,,,,
            4,variable,,Sock,1,,0.1,"Cp A > Cp B, Cp C > Cp D",,Size,"S, M",1,1
            5,variation,CP-S,Sock - S,1,5,,,ID: 4,Size,S,,1
            6,variation,CP-M,Sock - M,1,5,,,id:4,Size,M,,1
            """;

    @Autowired ProductImports imports;
    @Autowired Exports exports;
    @Autowired Catalog catalog;
    @Autowired CatalogDefinitions definitions;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Clothing > Shirts > Tees, Sale|Tees|Clothing; Clothing > Shirts; Sale",
                "Sale, Clothing > Shirts|Shirts|Sale; Clothing",
                "A > B, C > D|B|A; C; C > D",
                "Cups|Cups|''",
                "Cups, Plates|Cups|Plates",
                " > Cups > |Cups|''",
                "Salt\\, pepper > Mills|Mills|Salt, pepper"
            })
    void theInnermostOfTheDeepestPathIsTheShelf(String cell, String shelf, String collections) {
        CategoryPaths paths = CategoryPaths.of(WooWords.list(cell));
        assertThat(paths.shelf()).isEqualTo(shelf);
        assertThat(String.join("; ", paths.collections())).isEqualTo(collections);
    }

    @Test
    void theRestOfTheTreeBecomesCollectionsAndGoesOutAgain() throws IOException {
        assertThat(run(FILE).errors()).isZero();
        Product tee = product("tee-cp-tee");
        assertThat(tee.category()).isEqualTo("cp-tees");
        assertThat(tee.sheet().tags())
                .containsExactly(
                        "Cp Sale",
                        "Cp Clothing",
                        "Cp Clothing > Cp Shirts",
                        "Cp Clothing > Cp Shirts > Cp Tees",
                        "Lining: Linen");
        assertThat(tee.text(EN).specs()).isEmpty();
        assertThat(product("coat-cp-coat").text(EN).specs())
                .containsExactly(new ProductText.Spec("Fibre", "Wool"));
        assertThat(product("cup-cp-cup").sheet().tags()).isEmpty();
        assertThat(product("sock").variants()).hasSize(2);
        assertThat(members("cp-clothing")).containsExactlyInAnyOrder("tee-cp-tee", "coat-cp-coat");
        assertThat(members("cp-sale")).containsExactly("tee-cp-tee");
        assertThat(collection("cp-clothing").published()).isTrue();
        assertThat(collection("cp-clothing-cp-shirts").published()).isFalse();
        assertThat(collection("cp-clothing-cp-shirts").name(EN)).isEqualTo("Cp Shirts");
        assertThat(catalog.snapshot().collection("cp-kitchen")).isNull();

        String out = written();
        assertThat(out)
                .contains("\"Cp Clothing > Cp Shirts > Cp Tees, Cp Sale\"")
                .contains("\"Cp A > Cp B, Cp C > Cp D\"")
                .contains("Lining,Linen,0,0")
                .contains("Size,\"S, M\",1,1");
        ImportReport again = run(out);
        assertThat(product("tee-cp-tee").category()).isEqualTo("cp-tees");
        assertThat(again.created()).isZero();
        assertThat(Set.copyOf(product("tee-cp-tee").sheet().tags()))
                .isEqualTo(Set.copyOf(tee.sheet().tags()));

        run(FILE.replace("Cp Sale, Cp Clothing", "Cp Clothing"));
        assertThat(members("cp-sale")).isEmpty();
    }

    @AfterEach
    void leaveNothing() {
        catalog.remove(List.of("tee-cp-tee", "coat-cp-coat", "cup-cp-cup", "sock"));
        for (ProductCollection each : catalog.snapshot().collections()) {
            if (each.code().startsWith("cp-")) definitions.removeCollection(each.code());
        }
    }

    private ImportReport run(String file) throws IOException {
        return imports.run(
                ShopifyFixture.bytes(file, StandardCharsets.UTF_8),
                new ImportRequest("woocommerce", Currency.of("EUR"), EN, false));
    }

    private String written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.products("woocommerce", Currency.of("EUR"), EN, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> members(String code) {
        return collection(code).members(catalog.snapshot().all(), product -> new Plain()).stream()
                .map(Product::handle)
                .toList();
    }

    /// Only words for sorting are asked.
    private record Plain() implements CollectionRule.Standing {

        @Override
        public @Nullable Money price() {
            return null;
        }

        @Override
        public boolean onSale() {
            return false;
        }

        @Override
        public boolean inStock() {
            return true;
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 11, 22);
        }

        @Override
        public @Nullable ProductType type() {
            return null;
        }
    }

    private ProductCollection collection(String code) {
        return requireNonNull(catalog.snapshot().collection(code), code);
    }

    private Product product(String handle) {
        return requireNonNull(catalog.snapshot().product(handle), handle);
    }
}
