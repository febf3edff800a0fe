package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// A question and its answer as bytes: compressed JSON in which amounts, rates and codes are
/// strings. Members that a later release adds are missing in what was packed before it.
final class QuotePack {

    /// What is packed.
    record Content(LandedCostRequest asked, LandedCostQuote answer) {}

    private static final JsonMapper JSON = make();

    private QuotePack() {}

    static byte[] pack(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_000);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast, 4_096)) {
            out.write(JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    static Content unpack(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readValue(in.readAllBytes(), Content.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonMapper make() {
        SimpleModule words = new SimpleModule("quotes");
        text(words, HsCode.class, HsCode::digits, HsCode::of);
        text(words, CountryCode.class, CountryCode::value, CountryCode::of);
        text(words, Currency.class, Currency::code, Currency::of);
        text(words, BigDecimal.class, BigDecimal::toPlainString, BigDecimal::new);
        text(words, Weight.class, weight -> "" + weight.grams(), QuotePack::grams);
        text(words, Money.class, QuotePack::write, QuotePack::money);
        return JsonMapper.builder()
                .addModule(words)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static Weight grams(String grams) {
        return Weight.ofGrams(Long.parseLong(grams));
    }

    private static String write(Money amount) {
        return amount.minor() + amount.currency().code();
    }

    private static Money money(String text) {
        int currency = text.length() - 3;
        return Money.of(Long.parseLong(text.substring(0, currency)), text.substring(currency));
    }

    private static <T> void text(
            SimpleModule module,
            Class<T> type,
            Function<T, String> write,
            Function<String, T> read) {
        module.addSerializer(
                type,
                new StdSerializer<T>(type) {
                    @Override
                    public void serialize(
                            T value, JsonGenerator out, SerializationContext context) {
                        out.writeString(write.apply(value));
                    }
                });
        module.addDeserializer(
                type,
                new StdDeserializer<T>(type) {
                    @Override
                    public T deserialize(JsonParser in, DeserializationContext context) {
                        return read.apply(in.getString());
                    }
                });
    }
}
