package io.portolan.api.openapi;

import io.portolan.kernel.CartId;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.PaymentId;
import io.portolan.kernel.ShipmentId;
import io.portolan.kernel.Sku;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How the words of the trade look in JSON.
@Component
class Scalars {

    private static final Map<Class<?>, Supplier<Schema<?>>> KNOWN =
            Map.ofEntries(
                    Map.entry(String.class, () -> typed("string")),
                    Map.entry(boolean.class, () -> typed("boolean")),
                    Map.entry(Boolean.class, () -> typed("boolean")),
                    Map.entry(int.class, () -> typed("integer", "int32")),
                    Map.entry(Integer.class, () -> typed("integer", "int32")),
                    Map.entry(long.class, () -> typed("integer", "int64")),
                    Map.entry(Long.class, () -> typed("integer", "int64")),
                    Map.entry(BigDecimal.class, Scalars::decimal),
                    Map.entry(Instant.class, () -> typed("string", "date-time")),
                    Map.entry(LocalDate.class, () -> typed("string", "date")),
                    Map.entry(UUID.class, Scalars::id),
                    Map.entry(CartId.class, Scalars::id),
                    Map.entry(OrderId.class, Scalars::id),
                    Map.entry(PaymentId.class, Scalars::id),
                    Map.entry(ShipmentId.class, Scalars::id),
                    Map.entry(Currency.class, () -> pattern("^[A-Z]{3}$")),
                    Map.entry(CountryCode.class, () -> pattern("^[A-Z]{2}$")),
                    Map.entry(Language.class, () -> pattern("^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$")),
                    Map.entry(Sku.class, () -> text(64)),
                    Map.entry(HsCode.class, () -> pattern("^\\d{6}(\\d{2}){0,2}$")),
                    Map.entry(Object.class, Scalars::any));

    private final JsonMapper json;

    Scalars(JsonMapper json) {
        this.json = json;
    }

    @Nullable Schema<?> of(Class<?> type) {
        Supplier<Schema<?>> known = KNOWN.get(type);
        if (known != null) return described(type, known.get());
        if (!type.isEnum()) return null;
        Schema<Object> words = typed("string");
        for (Object constant : type.getEnumConstants()) {
            words.addEnumItemObject(json.valueToTree(constant).stringValue());
        }
        return words;
    }

    private static Schema<?> described(Class<?> type, Schema<?> schema) {
        schema.setDescription(Wording.get().of("scalar." + type.getSimpleName()));
        return schema;
    }

    static Schema<Object> any() {
        return new JsonSchema();
    }

    static Schema<Object> typed(String type) {
        Schema<Object> schema = any();
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }

    private static Schema<Object> typed(String type, String format) {
        Schema<Object> schema = typed(type);
        schema.setFormat(format);
        return schema;
    }

    private static Schema<Object> pattern(String pattern) {
        Schema<Object> schema = typed("string");
        schema.setPattern(pattern);
        return schema;
    }

    /// From 1 to `most` characters.
    static Schema<Object> text(int most) {
        Schema<Object> schema = typed("string");
        schema.setMinLength(1);
        schema.setMaxLength(most);
        return schema;
    }

    private static Schema<Object> id() {
        return typed("string", "uuid");
    }

    private static Schema<?> decimal() {
        Schema<Object> either = any();
        either.setAnyOf(List.of(pattern("^-?\\d+(\\.\\d+)?$"), typed("number")));
        return either;
    }

    /// The same, or null.
    static Schema<?> orNull(Schema<?> schema) {
        if (schema.getTypes() != null) {
            schema.getTypes().add("null");
            return schema;
        }
        if (schema.get$ref() == null && schema.getAnyOf() == null) return schema;
        Schema<Object> either = any();
        either.setAnyOf(List.of(schema, typed("null")));
        return either;
    }
}
