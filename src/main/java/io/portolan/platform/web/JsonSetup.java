package io.portolan.platform.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import io.portolan.kernel.CartId;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.kernel.ShipmentId;
import io.portolan.kernel.Sku;
import io.portolan.kernel.StaffId;
import io.portolan.kernel.SubjectId;
import java.util.UUID;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/// JSON as the public API writes it: kernel words as scalars, unknown members refused, no silent
/// change of type, depth at most 64.
@Configuration(proxyBeanMethods = false)
class JsonSetup {

    @Bean
    JsonMapperBuilderCustomizer wordsOfTheTrade() {
        return json -> {
            json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            json.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            json.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
            json.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
            json.withCoercionConfig(
                    LogicalType.Integer,
                    coercion ->
                            coercion.setCoercion(CoercionInputShape.String, CoercionAction.Fail));
            json.withCoercionConfig(
                    LogicalType.Textual,
                    coercion ->
                            coercion.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
            json.addModule(
                    new SimpleModule("texts")
                            .addDeserializer(String.class, new NulCharacters.InJson()));
            json.addMixIn(Currency.class, CurrencyWord.class);
            json.addMixIn(CountryCode.class, TextWord.class);
            json.addMixIn(Language.class, TagWord.class);
            json.addMixIn(Sku.class, TextWord.class);
            json.addMixIn(HsCode.class, DigitsWord.class);
            json.addMixIn(Money.class, MoneyWord.class);
            for (Class<?> id :
                    new Class<?>[] {
                        OrderId.class,
                        CartId.class,
                        SubjectId.class,
                        PaymentId.class,
                        ShipmentId.class,
                        StaffId.class
                    }) {
                json.addMixIn(id, IdWord.class);
            }
        };
    }

    /// Nesting and sizes that a body may have.
    static StreamReadConstraints limits() {
        return StreamReadConstraints.builder().maxNestingDepth(64).build();
    }

    interface CurrencyWord {
        @JsonCreator
        static Currency of(String code) {
            return Currency.of(code);
        }

        @JsonValue
        String code();
    }

    interface TextWord {
        @JsonValue
        String value();
    }

    interface TagWord {
        @JsonValue
        String tag();
    }

    interface DigitsWord {
        @JsonValue
        String digits();
    }

    interface IdWord {
        @JsonValue
        UUID value();
    }

    abstract static class MoneyWord {
        @JsonCreator
        MoneyWord(
                @JsonProperty(value = "minor", required = true) long minor,
                @JsonProperty(value = "currency", required = true) @JsonSetter(nulls = Nulls.FAIL)
                        Currency currency) {}

        @com.fasterxml.jackson.annotation.JsonIgnore
        abstract boolean isZero();

        @com.fasterxml.jackson.annotation.JsonIgnore
        abstract boolean isNegative();
    }
}
