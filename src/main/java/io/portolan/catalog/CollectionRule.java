package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.portolan.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One condition of a collection: `type is backpack`, `price at most 50 EUR`.
///
/// @param attribute which attribute, where the field is one; else null
/// @param value what it is held against: a code, a word, `yes` or `no`, a number of days, an amount
///     in the shop's first currency, with a point before the decimals
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CollectionRule(
        Field field, @Nullable String attribute, Comparison comparison, String value) {

    /// What of a product is looked at.
    public enum Field {
        TYPE,
        CATEGORY,
        VENDOR,
        TAG,
        /// Other words shoppers use for it, in any language.
        KEYWORD,
        ATTRIBUTE,
        PRICE,
        /// Days since it was added.
        AGE,
        /// Whether it costs less than before.
        SALE,
        /// Whether one can be had now.
        STOCK;

        boolean yesOrNo() {
            return this == SALE || this == STOCK;
        }
    }

    /// How a product stands at the moment it is looked at.
    public interface Standing {
        /// Its lowest price; null when it has none, and then no rule on the price holds.
        @Nullable Money price();

        boolean onSale();

        boolean inStock();

        LocalDate today();

        /// What kind of goods it is; null when it has none, and then it has no attributes.
        @Nullable ProductType type();
    }

    /// How.
    public enum Comparison {
        IS,
        IS_NOT,
        AT_LEAST,
        AT_MOST
    }

    public CollectionRule {
        value = value == null ? "" : value.strip();
        if (field == null || comparison == null || value.isEmpty()) {
            throw new IllegalArgumentException("a rule needs a field, a comparison and a value");
        }
        boolean counts = comparison == Comparison.AT_LEAST || comparison == Comparison.AT_MOST;
        if (counts && field != Field.PRICE && field != Field.AGE && field != Field.ATTRIBUTE) {
            throw new IllegalArgumentException("only numbers have a most and a least");
        }
        if (counts) number(value);
        if (field.yesOrNo() && !value.equals("yes") && !value.equals("no")) {
            throw new IllegalArgumentException("this is yes or no, not " + value);
        }
        if (field == Field.ATTRIBUTE && (attribute == null || attribute.isBlank())) {
            throw new IllegalArgumentException("the rule does not say which attribute");
        }
    }

    /// Whether a product is meant.
    public boolean holds(Product product, Standing standing) {
        return switch (field) {
            case TYPE -> words(one(product.sheet().type()));
            case CATEGORY -> words(one(product.category()));
            case VENDOR -> words(List.of(product.vendor()));
            case TAG -> words(product.sheet().tags());
            case ATTRIBUTE -> attribute(known(product, standing.type()));
            case KEYWORD -> words(keywords(product));
            case PRICE -> price(standing.price());
            case AGE -> number(age(product, standing.today()));
            case SALE -> words(yesOrNo(standing.onSale()));
            case STOCK -> words(yesOrNo(standing.inStock()));
        };
    }

    private boolean price(@Nullable Money price) {
        return price != null && number(amount(price));
    }

    private static BigDecimal age(Product product, LocalDate today) {
        return BigDecimal.valueOf(today.toEpochDay() - product.added().toEpochDay());
    }

    private static List<String> yesOrNo(boolean yes) {
        return List.of(yes ? "yes" : "no");
    }

    private static List<String> keywords(Product product) {
        return product.texts().values().stream().flatMap(t -> t.keywords().stream()).toList();
    }

    // A value that is only kept, of an attribute or a choice that the type has no more, counts for
    // nothing: nobody sees it.
    private @Nullable AttributeValue known(Product product, @Nullable ProductType type) {
        Attribute asked = type == null ? null : type.attribute(String.valueOf(attribute));
        return asked == null ? null : asked.known(product.sheet().attributes().get(asked.code()));
    }

    private boolean attribute(@Nullable AttributeValue found) {
        return switch (found) {
            case null -> comparison == Comparison.IS_NOT;
            case AttributeValue.Words words -> words(List.copyOf(words.words().values()));
            case AttributeValue.Amount number -> number(number.number());
            case AttributeValue.Choices chosen -> words(chosen.choices());
            case AttributeValue.YesNo answer -> words(yesOrNo(answer.yes()));
            case AttributeValue.Day day -> words(List.of(day.day().toString()));
            case AttributeValue.Size size -> false;
        };
    }

    private boolean words(List<String> found) {
        String wanted = value.toLowerCase(Locale.ROOT);
        boolean there = found.stream().anyMatch(f -> f.toLowerCase(Locale.ROOT).equals(wanted));
        return switch (comparison) {
            case IS -> there;
            case IS_NOT -> !there;
            case AT_LEAST, AT_MOST -> false;
        };
    }

    private boolean number(BigDecimal found) {
        BigDecimal wanted = numberOrNull(value);
        if (wanted == null) return comparison == Comparison.IS_NOT;
        int way = found.compareTo(wanted);
        return switch (comparison) {
            case IS -> way == 0;
            case IS_NOT -> way != 0;
            case AT_LEAST -> way >= 0;
            case AT_MOST -> way <= 0;
        };
    }

    private static BigDecimal amount(Money price) {
        return BigDecimal.valueOf(price.minor(), price.currency().digits());
    }

    private static BigDecimal number(String value) {
        BigDecimal number = numberOrNull(value);
        if (number == null) throw new IllegalArgumentException("not a number: " + value);
        return number;
    }

    private static @Nullable BigDecimal numberOrNull(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static List<String> one(@Nullable String word) {
        return word == null ? List.of() : List.of(word);
    }
}
