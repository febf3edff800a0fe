package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// A product as the index keeps it: its words in several fields, each cut in its own way.
final class ProductFields {

    static final String MEANINGS = "meanings";
    static final String WORDS = "words";
    static final String GRAMS = "grams";
    static final String SKU = "sku";
    static final String HANDLE = "handle";
    static final String RANK = "rank";
    static final String SLOT = "slot";

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final int SAMPLE = 1_000;
    private static final FieldType WEIGHED = type(IndexOptions.DOCS_AND_FREQS);
    private static final FieldType UNSCORED = type(IndexOptions.DOCS);

    private final Language language;
    private final SearchAnalysis analysis;
    private final WordWeights meanings;
    private final WordWeights words;

    /// @param snapshot by some of its products it is told how long a text usually is
    ProductFields(Language language, SearchAnalysis analysis, CatalogSnapshot snapshot) {
        this.language = language;
        this.analysis = analysis;
        List<Product> products = snapshot.products();
        int step = 1 + products.size() / SAMPLE;
        List<List<String>> sample =
                IntStream.iterate(0, i -> i < products.size(), i -> i + step)
                        .mapToObj(i -> texts(products.get(i), snapshot))
                        .toList();
        this.meanings = new WordWeights(analysis.byMeanings(), sample);
        this.words = new WordWeights(analysis.byWords(), sample);
    }

    private ProductFields(ProductFields before, SearchAnalysis analysis) {
        this.language = before.language;
        this.analysis = analysis;
        this.meanings = before.meanings.cutBy(analysis.byMeanings());
        this.words = before.words.cutBy(analysis.byWords());
    }

    /// The same, cut by an analysis that knows more words.
    ProductFields with(SearchAnalysis analysis) {
        return new ProductFields(this, analysis);
    }

    /// @param slot a number by which the index knows the product
    Document of(Product product, CatalogSnapshot snapshot, int slot) {
        List<String> texts = texts(product, snapshot);
        Document document = new Document();
        document.add(new Field(MEANINGS, meanings.of(texts), WEIGHED));
        document.add(new Field(WORDS, words.of(texts), WEIGHED));
        document.add(new Field(GRAMS, texts.getFirst() + " . " + texts.get(2), UNSCORED));
        for (Variant variant : product.current()) {
            String sku = variant.sku().value().toLowerCase(Locale.ROOT);
            document.add(new StringField(SKU, sku, Field.Store.NO));
            if (variant.barcode() != null) {
                document.add(new StringField(SKU, variant.barcode(), Field.Store.NO));
            }
        }
        document.add(new StringField(HANDLE, product.handle(), Field.Store.NO));
        document.add(new SortedDocValuesField(HANDLE, new BytesRef(product.handle())));
        document.add(new NumericDocValuesField(RANK, product.rank()));
        document.add(new NumericDocValuesField(SLOT, slot));
        return document;
    }

    /// Its name, its shelf, its keywords, the rest.
    private List<String> texts(Product product, CatalogSnapshot snapshot) {
        ProductText text = product.text(language);
        String rest = rest(product, text) + " . " + facts(product, snapshot);
        return List.of(
                analysis.plain(text.title()),
                analysis.plain(shelf(product, snapshot)),
                analysis.plain(keywords(product, text)),
                analysis.plain(rest));
    }

    /// Whether any text of a product that is searched is one of these, as it was written but for
    /// traditional characters, which count as the simplified ones.
    boolean says(Product product, CatalogSnapshot snapshot, Predicate<String> words) {
        ProductText text = product.text(language);
        Predicate<String> wanted = written -> words.test(analysis.inOwnCharacters(written));
        return wanted.test(text.title())
                || wanted.test(text.summary())
                || wanted.test(text.description())
                || wanted.test(shelf(product, snapshot))
                || wanted.test(keywords(product, text))
                || wanted.test(Objects.requireNonNullElse(text.material(), ""))
                || wanted.test(Objects.requireNonNullElse(text.madeIn(), ""))
                || text.specs().stream().map(ProductText.Spec::value).anyMatch(wanted)
                || wanted.test(facts(product, snapshot));
    }

    private String shelf(Product product, CatalogSnapshot snapshot) {
        Category category =
                product.category() == null ? null : snapshot.category(product.category());
        return category == null ? "" : category.name(language);
    }

    private String keywords(Product product, ProductText text) {
        StringBuilder keywords = new StringBuilder();
        for (String keyword : text.keywords()) keywords.append(keyword).append(" . ");
        for (Option option : product.options()) {
            for (Option.Value value : option.values()) {
                keywords.append(value.label(language)).append(" . ");
            }
        }
        return keywords.toString();
    }

    private static String rest(Product product, ProductText text) {
        StringBuilder rest = new StringBuilder(product.vendor());
        rest.append(" . ").append(text.summary());
        rest.append(" . ").append(TAGS.matcher(text.description()).replaceAll(" "));
        rest.append(" . ").append(Objects.requireNonNullElse(text.material(), ""));
        rest.append(" . ").append(Objects.requireNonNullElse(text.madeIn(), ""));
        for (ProductText.Spec spec : text.specs()) rest.append(" . ").append(spec.value());
        return rest.toString();
    }

    /// What its data sheet says, in the words shoppers see.
    private String facts(Product product, CatalogSnapshot snapshot) {
        ProductType type = snapshot.type(product.sheet().type());
        if (type == null) return "";
        StringBuilder facts = new StringBuilder(type.name(language));
        product.sheet()
                .attributes()
                .forEach(
                        (code, value) -> {
                            Attribute attribute = type.attribute(code);
                            if (attribute == null) return;
                            AttributeValue shown = attribute.shown(value);
                            if (shown == null) return;
                            facts.append(" . ").append(words(attribute, shown));
                        });
        return facts.toString();
    }

    private String words(Attribute attribute, AttributeValue value) {
        return switch (value) {
            case AttributeValue.Words words -> words.in(language);
            case AttributeValue.Choices chosen -> labels(attribute, chosen);
            case AttributeValue.YesNo answer -> answer.yes() ? attribute.name(language) : "";
            case AttributeValue.Amount amount -> amount(attribute, amount);
            case AttributeValue.Day day -> "";
            case AttributeValue.Size size -> "";
        };
    }

    private String labels(Attribute attribute, AttributeValue.Choices chosen) {
        return attribute.choices().stream()
                .filter(choice -> chosen.choices().contains(choice.code()))
                .map(choice -> choice.label(language))
                .collect(Collectors.joining(" . "));
    }

    private static String amount(Attribute attribute, AttributeValue.Amount amount) {
        String number = amount.number().toPlainString();
        return attribute.unit() == null ? number : number + " " + attribute.unit();
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
