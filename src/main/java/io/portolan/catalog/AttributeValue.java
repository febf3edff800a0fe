package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.portolan.kernel.Dimensions;
import io.portolan.kernel.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// What an attribute is for one product. In JSON each kind is known by its one member:
/// `{"number": 24}`, `{"choices": ["zip"]}`.
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(AttributeValue.Words.class),
    @JsonSubTypes.Type(AttributeValue.Amount.class),
    @JsonSubTypes.Type(AttributeValue.Choices.class),
    @JsonSubTypes.Type(AttributeValue.YesNo.class),
    @JsonSubTypes.Type(AttributeValue.Day.class),
    @JsonSubTypes.Type(AttributeValue.Size.class)
})
public sealed interface AttributeValue {

    /// Words in each language.
    record Words(Map<Language, String> words) implements AttributeValue {
        public Words {
            words = ByLanguage.sorted(words);
        }

        public String in(Language language) {
            return ByLanguage.pick(words, language, "");
        }
    }

    /// An exact number in the attribute's unit.
    record Amount(BigDecimal number) implements AttributeValue {
        public Amount {
            if (number != null) {
                number = number.stripTrailingZeros();
                if (number.scale() < 0) number = number.setScale(0);
            }
        }
    }

    /// Codes of the attribute's choices.
    record Choices(List<String> choices) implements AttributeValue {
        public Choices {
            choices = choices == null ? List.of() : List.copyOf(choices);
        }
    }

    record YesNo(boolean yes) implements AttributeValue {}

    record Day(LocalDate day) implements AttributeValue {}

    record Size(Dimensions size) implements AttributeValue {}
}
