package io.portolan.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.Option;
import io.portolan.catalog.Picture;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.Variant;
import io.portolan.catalog.Video;
import io.portolan.catalog.translation.Slugs;
import io.portolan.kernel.Language;
import io.portolan.platform.films.FilmInspection;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class DemoGoodsTest {

    private static final int LARGEST_FILM = 400_000;
    private static final Language ENGLISH = Language.of("en");
    private static final Pattern WEIGHT = Pattern.compile("(?:^|\\s)([0-9.,]+) (k?g)\\b");

    private static final Pattern MEASURES =
            Pattern.compile("cm|kg|\\bg\\b|厘米|千克|克|سم|غ|mm|Hz|هرتز");

    private final List<ProductDraft> goods =
            DemoShop.read().products().stream().map(DemoProduct::product).toList();

    @Test
    void haveANameANumberAndAnAddressThatNoOtherHas() {
        Map<String, String> prefixes = new HashMap<>();
        for (ProductDraft each : goods) {
            for (Variant variant : each.variants()) {
                String prefix = variant.sku().value().replaceAll("^(\\w+-\\w+)-.*", "$1");
                assertThat(prefixes.merge(prefix, each.handle(), (first, second) -> first))
                        .as(prefix)
                        .isEqualTo(each.handle());
            }
        }
        for (Language language : goods.getFirst().texts().keySet()) {
            assertThat(goods.stream().map(each -> title(each, language)))
                    .as(language.tag())
                    .doesNotHaveDuplicates()
                    .allMatch(title -> !Slugs.word(title, language).isEmpty());
        }
        assertThat(goods.stream().map(each -> title(each, ENGLISH).split(" ", 2)[0]))
                .as("the first word names the thing in the house")
                .filteredOn(word -> List.of("Bosun", "Breakwater", "Berth").contains(word))
                .doesNotHaveDuplicates();
    }

    private static String title(ProductDraft product, Language language) {
        return requireNonNull(product.texts().get(language)).title();
    }

    @Test
    void offerTheSameChoiceUnderTheSameName() {
        Map<String, Map<Language, String>> names = new HashMap<>();
        for (ProductDraft each : goods) {
            for (Option option : each.options()) {
                assertThat(names.computeIfAbsent(option.code(), code -> option.names()))
                        .as(each.handle() + " " + option.code())
                        .isEqualTo(option.names());
            }
        }
    }

    /// A picture's words tell it from the other pictures of the product, in each language.
    @Test
    void tellEveryPictureApartInWords() {
        for (ProductDraft each : goods) {
            for (Language language : each.texts().keySet()) {
                assertThat(each.pictures().stream().map(picture -> picture.alt(language)))
                        .as(each.handle() + " in " + language.tag())
                        .doesNotHaveDuplicates();
            }
            assertThat(each.pictures())
                    .extracting(picture -> picture.alt(ENGLISH))
                    .as("books(…) of art/props.py draws two")
                    .noneMatch(alt -> alt.contains("three books"));
        }
    }

    @Test
    void playShortSmallFilmsThatAreThereAndNamedInEveryLanguage() throws IOException {
        int films = 0;
        for (ProductDraft each : goods) {
            ProductSheet sheet = each.sheet();
            if (sheet == null) continue;
            for (Video film : sheet.videos()) {
                assertThat(film.titles()).as(film.url()).hasSize(8);
                assertThat(each.pictures()).extracting(Picture::path).contains(film.poster());
                byte[] file = bytes("static/media/" + film.url());
                assertThat(file.length).as(film.url()).isLessThan(LARGEST_FILM);
                FilmInspection.Sound sound = (FilmInspection.Sound) FilmInspection.of(file);
                Video.Format format = requireNonNull(film.format());
                assertThat(sound.width()).isEqualTo(format.width());
                assertThat(sound.height()).isEqualTo(format.height());
                films++;
            }
        }
        assertThat(films).isPositive();
    }

    private static byte[] bytes(String path) throws IOException {
        try (InputStream in = new ClassPathResource(path).getInputStream()) {
            return in.readAllBytes();
        }
    }

    /// What the sheet says of a product in numbers is not said again under another name, and a
    /// toy's age has one name.
    @Test
    void tellEachFactOnce() {
        DemoShop shop = DemoShop.read();
        int facts = 0;
        for (DemoProduct demo : shop.products()) {
            ProductSheet sheet = demo.product().sheet();
            if (sheet == null) continue;
            for (ProductType type : shop.types()) {
                if (!type.code().equals(sheet.type())) continue;
                for (Attribute attribute : type.attributes()) {
                    AttributeValue value = sheet.attributes().get(attribute.code());
                    if (value == null) continue;
                    once(demo.product(), attribute, value);
                    facts++;
                }
            }
        }
        assertThat(facts).isGreaterThan(50);
    }

    private static void once(ProductDraft product, Attribute attribute, AttributeValue value) {
        product.texts()
                .forEach(
                        (language, text) -> {
                            String name = attribute.name(language);
                            String as = product.handle() + " " + language.tag() + " " + name;
                            List<ProductText.Spec> others =
                                    text.specs().stream()
                                            .filter(spec -> !spec.name().equals(name))
                                            .toList();
                            assertThat(text.specs().size() - others.size()).as(as).isLessThan(2);
                            if (attribute.code().equals("from")) {
                                assertThat(text.specs()).as(as).hasSize(others.size() + 1);
                            }
                            if (!(value instanceof AttributeValue.Amount(var number))) return;
                            Pattern said =
                                    Pattern.compile(
                                            "(?<![0-9])" + number.toPlainString() + "(?![0-9])");
                            assertThat(others)
                                    .filteredOn(spec -> !MEASURES.matcher(spec.value()).find())
                                    .as(as)
                                    .noneMatch(spec -> said.matcher(spec.value()).find());
                        });
    }

    /// Packed and on the scales a thing weighs about what its page says, or somewhat more. Sizes of
    /// one product may differ by a tenth.
    @Test
    void weighAtLeastWhatTheirPageSays() {
        Set<String> weighed = new HashSet<>();
        for (ProductDraft each : goods) {
            requireNonNull(each.texts().get(ENGLISH)).specs().stream()
                    .filter(spec -> spec.name().equals("Weight"))
                    .map(spec -> WEIGHT.matcher(spec.value()))
                    .filter(Matcher::find)
                    .forEach(
                            weight -> {
                                double says = Double.parseDouble(weight.group(1).replace(",", ""));
                                double grams = weight.group(2).equals("kg") ? says * 1000 : says;
                                assertThat(each.variants())
                                        .as(each.handle())
                                        .allMatch(v -> weighs(v) >= grams * 0.9)
                                        .allMatch(v -> weighs(v) <= grams * 3 + 50);
                                weighed.add(each.handle());
                            });
        }
        assertThat(weighed).hasSizeGreaterThan(50);
    }

    private static long weighs(Variant variant) {
        return requireNonNull(variant.weight()).grams();
    }
}
