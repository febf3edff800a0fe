package io.portolan.catalog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.kernel.Weight;
import io.portolan.platform.text.JsonTexts;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// Products and categories as JSON: the shape they are stored and handed over in. Codes are
/// strings, weights are grams, money is `{"minor": 1999, "currency": "EUR"}`, nulls are left out.
public final class CatalogJson {

    private static final JsonMapper MAPPER = make();

    private CatalogJson() {}

    /// Reads and writes that shape. Refuses members it does not know.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static JsonMapper make() {
        SimpleModule words =
                new JsonTexts("catalog")
                        .text(Language.class, Language::tag, Language::of)
                        .text(Sku.class, Sku::value, Sku::of)
                        .text(HsCode.class, HsCode::digits, HsCode::of)
                        .text(CountryCode.class, CountryCode::value, CountryCode::of)
                        .text(Currency.class, Currency::code, Currency::of)
                        .module();
        words.addKeyDeserializer(
                Language.class,
                new KeyDeserializer() {
                    @Override
                    public Object deserializeKey(String key, DeserializationContext context) {
                        return Language.of(key);
                    }
                });
        words.addSerializer(Weight.class, new Grams());
        words.addDeserializer(Weight.class, new FromGrams());
        return JsonMapper.builder()
                .addModule(words)
                .addMixIn(Money.class, MoneyWord.class)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .changeDefaultPropertyInclusion(
                        was -> was.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build();
    }

    interface MoneyWord {
        @JsonIgnore
        boolean isZero();

        @JsonIgnore
        boolean isNegative();
    }

    private static final class Grams extends StdSerializer<Weight> {
        Grams() {
            super(Weight.class);
        }

        @Override
        public void serialize(Weight weight, JsonGenerator out, SerializationContext context) {
            out.writeNumber(weight.grams());
        }
    }

    private static final class FromGrams extends StdDeserializer<Weight> {
        FromGrams() {
            super(Weight.class);
        }

        @Override
        public Weight deserialize(JsonParser in, DeserializationContext context) {
            return Weight.ofGrams(in.getLongValue());
        }
    }
}
