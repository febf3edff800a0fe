package io.portolan.channels;

import static io.portolan.channels.ShopifyFixture.euros;
import static io.portolan.channels.ShopifyFixture.file;
import static io.portolan.channels.ShopifyFixture.row;
import static io.portolan.channels.ShopifyFixture.simple;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.portolan.catalog.ProductText;
import io.portolan.catalog.Variant;
import io.portolan.channels.Finding.Severity;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShopifyFileTest {

    @Test
    void makesOneProductOfTheRowsThatShareAHandle() throws IOException {
        ReadFile read =
                ReadFile.of(
                        file(
                                row(
                                        "sail-cap",
                                        "Sail cap",
                                        "<p>A cap.</p>",
                                        "Hats",
                                        "Size",
                                        "S",
                                        "",
                                        "80",
                                        "",
                                        "",
                                        "20"),
                                row("sail-cap", "", "", "", "", "M", "", "85", "", "", "20"),
                                simple("oar", "Oar", "1200", "49.90")),
                        euros());
        assertThat(read.products())
                .extracting(p -> p.draft().handle())
                .containsExactly("sail-cap", "oar");
        ReadProduct cap = read.products().getFirst();
        assertThat(cap.draft().options()).hasSize(1);
        assertThat(cap.draft().variants())
                .extracting(Variant::options)
                .extracting(o -> o.get("size"))
                .containsExactly("s", "m");
        assertThat(read.products().get(1).draft().options()).isEmpty();
        assertThat(read.report().findings()).isEmpty();
    }

    @Test
    void makesTheSameSkuEachTimeAndAnotherForEachVariant() throws IOException {
        String[] rows = {
            row("sail-cap", "Sail cap", "", "", "Size", "S", "", "80", "", "", "20"),
            row("sail-cap", "", "", "", "", "M", "", "80", "", "", "20"),
            row("sail-cap", "", "", "", "", "м", "", "80", "", "", "20")
        };
        List<String> first = skus(ReadFile.of(file(rows), euros()));
        List<String> turned =
                skus(
                        ReadFile.of(
                                file(
                                        row(
                                                "sail-cap",
                                                "Cap",
                                                "",
                                                "",
                                                "Size",
                                                "M",
                                                "",
                                                "9",
                                                "",
                                                "",
                                                "21"),
                                        row("sail-cap", "", "", "", "", "S", "", "9", "", "", "21"),
                                        row(
                                                "sail-cap",
                                                "",
                                                "",
                                                "",
                                                "",
                                                "м",
                                                "",
                                                "9",
                                                "",
                                                "",
                                                "21")),
                                euros()));
        assertThat(first).doesNotHaveDuplicates().hasSize(3);
        assertThat(first.getFirst()).startsWith("SAIL-CAP-S-");
        assertThat(turned).containsExactlyInAnyOrderElementsOf(first);
    }

    private static List<String> skus(ReadFile read) {
        return read.products().stream()
                .flatMap(p -> p.draft().variants().stream())
                .map(variant -> variant.sku().value())
                .toList();
    }

    @Test
    void keepsAVariantWithoutWeightButSaysItCannotBeShipped() throws IOException {
        ReadFile read = ReadFile.of(file(simple("oar", "Oar", "0", "10")), euros());
        Variant oar = read.products().getFirst().draft().variants().getFirst();
        assertThat(oar.shippable()).isFalse();
        assertThat(read.report().findings())
                .extracting(Finding::severity, Finding::row, Finding::column, Finding::value)
                .containsExactly(tuple(Severity.WARNING, 2L, "Variant Grams", "0"));
        assertThat(read.report().findings().getFirst().hint()).contains("cannot be shipped");
    }

    @Test
    void namesRowColumnAndValueOfADamagedPriceAndReadsTheOthers() throws IOException {
        ReadFile read =
                ReadFile.of(
                        file(
                                row("cap", "Cap", "", "", "Size", "S", "", "80", "", "", "2O.00"),
                                row("cap", "", "", "", "", "M", "", "80", "", "", "20.00"),
                                simple("oar", "Oar", "900", "1,000.00"),
                                simple("anchor", "Anchor", "900", "12.345"),
                                simple("rope", "Rope", "900", "12.500")),
                        euros());
        assertThat(read.products())
                .extracting(p -> p.draft().handle())
                .containsExactly("cap", "oar", "rope");
        assertThat(read.products().getFirst().draft().variants()).hasSize(1);
        assertThat(read.products().get(1).wishes().getFirst().amount().money())
                .isEqualTo(Money.of(100_000, "EUR"));
        assertThat(read.products().get(2).wishes().getFirst().amount().money())
                .isEqualTo(Money.of(1250, "EUR"));
        assertThat(read.report().findings())
                .filteredOn(f -> f.column().equals("Variant Price"))
                .extracting(Finding::row, Finding::value)
                .containsExactly(tuple(2L, "2O.00"), tuple(4L, "1,000.00"), tuple(5L, "12.345"));
        assertThat(read.report().findings().getFirst().hint()).contains("19.99");
    }

    @Test
    void countsStockOnlyWhereATrackerDoes() throws IOException {
        ReadFile read =
                ReadFile.of(
                        file(
                                row(
                                        "a",
                                        "A",
                                        "",
                                        "",
                                        "Title",
                                        "Default Title",
                                        "A-1",
                                        "1",
                                        "shopify",
                                        "8",
                                        "1"),
                                row(
                                        "b",
                                        "B",
                                        "",
                                        "",
                                        "Title",
                                        "Default Title",
                                        "B-1",
                                        "1",
                                        "",
                                        "5",
                                        "1"),
                                row(
                                        "c",
                                        "C",
                                        "",
                                        "",
                                        "Title",
                                        "Default Title",
                                        "C-1",
                                        "1",
                                        "shopify",
                                        "-3",
                                        "1")),
                        euros());
        assertThat(read.products())
                .extracting(p -> p.draft().variants().getFirst().tracked())
                .containsExactly(true, false, true);
        assertThat(read.products())
                .flatExtracting(ReadProduct::counts)
                .extracting(count -> count.sku().value(), ReadProduct.Count::quantity)
                .containsExactly(tuple("A-1", 8), tuple("C-1", 0));
    }

    @Test
    void readsWhatASpreadsheetInGermanySaves() throws IOException {
        String text =
                """
                "Handle";"Title";"Variant Price";"Variant Grams"
                "tuete";"Tüte für Möhren";"9,99";"12,5"
                """
                        .replace("\n", "\r\n");
        ReadFile read =
                ReadFile.of(ShopifyFixture.bytes(text, Charset.forName("windows-1252")), euros());
        ReadProduct bag = read.products().getFirst();
        assertThat(title(bag)).isEqualTo("Tüte für Möhren");
        assertThat(bag.wishes().getFirst().amount().money()).isEqualTo(Money.of(999, "EUR"));
        assertThat(requireNonNull(bag.draft().variants().getFirst().weight()).grams())
                .isEqualTo(13);
        assertThat(read.report().findings()).isEmpty();
    }

    @Test
    void readsEveryMarkASpreadsheetPutsFirst() throws IOException {
        String text = ShopifyFixture.HEADINGS + "\n" + simple("oar", "櫂 ⛵", "900", "10") + "\n";
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
            ReadFile read = ReadFile.of(ShopifyFixture.bytes('\uFEFF' + text, charset), euros());
            assertThat(title(read.products().getFirst())).as(charset.name()).isEqualTo("櫂 ⛵");
        }
    }

    private static String title(ReadProduct product) {
        ProductText text = requireNonNull(product.draft().texts().get(Language.of("en")));
        return text.title();
    }

    @Test
    void countsRowsAsASpreadsheetDoesWhenDescriptionsHaveLines() throws IOException {
        ReadFile read =
                ReadFile.of(
                        file(
                                row(
                                        "cap",
                                        "Cap",
                                        "<p>One\ntwo\n\nthree</p>",
                                        "",
                                        "Size",
                                        "S",
                                        "",
                                        "80",
                                        "",
                                        "",
                                        "20"),
                                simple("oar", "Oar", "900", "free")),
                        euros());
        assertThat(read.report().findings()).extracting(Finding::row).contains(3L);
    }

    @Test
    void takesHundredsOfVariantsOfOneProduct() throws IOException {
        Stream<String> rows =
                IntStream.range(0, 600)
                        .mapToObj(
                                i ->
                                        row(
                                                "wall-paint",
                                                i == 0 ? "Wall paint" : "",
                                                "",
                                                "",
                                                i == 0 ? "Tone" : "",
                                                "Tone " + i,
                                                "",
                                                "900",
                                                "",
                                                "",
                                                "30"));
        ReadFile read = ReadFile.of(file(rows.toArray(String[]::new)), euros());
        assertThat(read.products()).hasSize(1);
        assertThat(read.products().getFirst().draft().variants()).hasSize(600);
    }

    @Test
    void treatsCellsThatLookLikeFormulasAsWords() throws IOException {
        ReadFile read =
                ReadFile.of(
                        file(
                                simple("sum", "=HYPERLINK(\"http://x.example\")", "900", "10"),
                                simple("plus", "+49 Bag", "900", "=1+1")),
                        euros());
        assertThat(title(read.products().getFirst())).isEqualTo("=HYPERLINK(\"http://x.example\")");
        assertThat(read.report().findings())
                .extracting(Finding::column, Finding::value)
                .contains(tuple("Variant Price", "=1+1"));
    }

    @Test
    void refusesAProductWhoseRowsAreScattered() throws IOException {
        ReadFile read =
                ReadFile.of(
                        file(
                                simple("oar", "Oar", "900", "10"),
                                simple("cap", "Cap", "900", "10"),
                                simple("oar", "Oar again", "900", "10")),
                        euros());
        assertThat(read.products()).hasSize(2);
        assertThat(read.report().leftOut()).isZero();
        assertThat(read.report().findings()).extracting(Finding::row).containsExactly(4L);
    }

    @Test
    void notesPicturesElsewhereAndShowsADrawingMeanwhile() throws IOException {
        String text =
                """
                Handle,Title,Variant Price,Variant Grams,Image Src,Image Alt Text
                oar,Oar,10,900,https://pictures.example/oar.jpg,An oar
                oar,,,,https://pictures.example/oar2.jpg,
                oar,,,,javascript:alert(1),
                """;
        ReadFile read = ReadFile.of(ShopifyFixture.bytes(text, StandardCharsets.UTF_8), euros());
        ReadProduct oar = read.products().getFirst();
        assertThat(oar.pictures())
                .extracting(ReadProduct.RemotePicture::url)
                .containsExactly(
                        "https://pictures.example/oar.jpg", "https://pictures.example/oar2.jpg");
        assertThat(oar.draft().pictures()).hasSize(1);
        assertThat(oar.draft().pictures().getFirst().path()).isEqualTo("placeholder.svg");
        assertThat(oar.draft().pictures().getFirst().alt(Language.of("en"))).isEqualTo("An oar");
        assertThat(read.report().warnings()).isEqualTo(2);
    }
}
