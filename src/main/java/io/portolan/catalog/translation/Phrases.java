package io.portolan.catalog.translation;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.Category;
import io.portolan.catalog.Compliance;
import io.portolan.catalog.Option;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.SizeGuide;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The texts of items as a list, in the order in which one translates them.
final class Phrases {

    static final int ALT = 250;
    static final int OPTION = 60;
    static final int LABEL = 80;

    private Phrases() {}

    static List<Phrase> of(Product product) {
        return of(
                product.texts(),
                product.options(),
                product.pictures(),
                product.compliance(),
                product.sheet());
    }

    static List<Phrase> of(ProductDraft draft) {
        return of(
                draft.texts(),
                draft.options(),
                draft.pictures(),
                draft.compliance(),
                draft.sheetOrEmpty());
    }

    static List<Phrase> of(Category category) {
        return List.of(
                new Phrase("name", Shape.LINE, LABEL, category.names()),
                new Phrase("blurb", Shape.TEXT, 300, category.blurbs()));
    }

    static List<Phrase> of(ProductCollection collection) {
        return List.of(
                new Phrase("name", Shape.LINE, LABEL, collection.names()),
                new Phrase("blurb", Shape.TEXT, 300, collection.blurbs()),
                new Phrase("seoTitle", Shape.LINE, 70, collection.seoTitles()),
                new Phrase("seoDescription", Shape.TEXT, 170, collection.seoDescriptions()));
    }

    static List<Phrase> of(ProductType type) {
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(new Phrase("name", Shape.LINE, LABEL, type.names()));
        for (Attribute attribute : type.attributes()) {
            String code = attribute.code();
            phrases.add(new Phrase("attribute." + code, Shape.LINE, OPTION, attribute.names()));
            for (Attribute.Choice choice : attribute.choices()) {
                String key = "choice." + code + "." + choice.code();
                phrases.add(new Phrase(key, Shape.LINE, LABEL, choice.labels()));
            }
        }
        return phrases;
    }

    static List<Phrase> of(SizeGuide guide) {
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(new Phrase("name", Shape.LINE, LABEL, guide.names()));
        phrases.add(new Phrase("note", Shape.TEXT, 500, guide.notes()));
        for (int i = 0; i < guide.columns().size(); i++) {
            Map<Language, String> names = guide.columns().get(i).names();
            phrases.add(new Phrase("column." + i, Shape.LINE, OPTION, names));
        }
        return phrases;
    }

    private static List<Phrase> of(
            Map<Language, ProductText> texts,
            List<Option> options,
            List<Picture> pictures,
            @Nullable Compliance compliance,
            ProductSheet sheet) {
        List<Phrase> phrases = new ArrayList<>();
        phrases.add(text(texts, "title", Shape.LINE, 150, ProductText::title));
        phrases.add(text(texts, "summary", Shape.TEXT, 250, ProductText::summary));
        phrases.add(text(texts, "description", Shape.HTML, 20_000, ProductText::description));
        phrases.add(text(texts, "material", Shape.LINE, 250, ProductText::material));
        phrases.add(text(texts, "care", Shape.TEXT, 500, ProductText::care));
        phrases.add(text(texts, "madeIn", Shape.LINE, 120, ProductText::madeIn));
        phrases.add(text(texts, "specs", Shape.FACTS, 4_000, text -> facts(text.specs())));
        phrases.add(
                text(
                        texts,
                        "keywords",
                        Shape.LIST,
                        1_000,
                        text -> String.join("\n", text.keywords())));
        phrases.add(text(texts, "seoTitle", Shape.LINE, 70, ProductText::seoTitle));
        phrases.add(text(texts, "seoDescription", Shape.TEXT, 170, ProductText::seoDescription));
        options.forEach(option -> options(option, phrases));
        for (Picture picture : pictures) {
            String key = "picture." + picture.path();
            phrases.add(new Phrase(key, Shape.LINE, ALT, picture.alts()));
        }
        facts(sheet, phrases);
        if (compliance != null) phrases.add(warnings(compliance));
        return phrases;
    }

    /// The attributes that are said in words.
    private static void facts(ProductSheet sheet, List<Phrase> phrases) {
        sheet.attributes()
                .forEach(
                        (code, value) -> {
                            if (value instanceof AttributeValue.Words said) {
                                phrases.add(
                                        new Phrase("fact." + code, Shape.TEXT, 500, said.words()));
                            }
                        });
    }

    private static Phrase text(
            Map<Language, ProductText> texts,
            String key,
            Shape shape,
            int limit,
            Function<ProductText, @Nullable String> said) {
        Map<Language, String> words = new HashMap<>();
        texts.forEach(
                (language, text) -> {
                    String word = said.apply(text);
                    if (word != null && !word.isBlank()) words.put(language, word);
                });
        return new Phrase(key, shape, limit, words);
    }

    static String facts(List<ProductText.Spec> specs) {
        return specs.stream()
                .map(spec -> spec.name() + " = " + spec.value())
                .collect(Collectors.joining("\n"));
    }

    private static void options(Option option, List<Phrase> phrases) {
        phrases.add(new Phrase("option." + option.code(), Shape.LINE, OPTION, option.names()));
        for (Option.Value value : option.values()) {
            String key = "value." + option.code() + "." + value.code();
            phrases.add(new Phrase(key, Shape.LINE, LABEL, value.labels()));
        }
    }

    private static Phrase warnings(Compliance compliance) {
        Map<Language, String> words = new HashMap<>();
        compliance
                .warnings()
                .forEach((language, lines) -> words.put(language, String.join("\n", lines)));
        return new Phrase("warnings", Shape.LIST, 2_000, words);
    }
}
