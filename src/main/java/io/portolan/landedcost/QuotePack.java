package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Weight;
import io.portolan.platform.text.JsonTexts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A question and its answer as bytes: compressed JSON in which amounts, rates and codes are
/// strings. Members that a later release adds are missing in what was packed before it.
final class QuotePack {

    private static final JsonMapper JSON = make();

    // One has a quarter of a megabyte outside the heap: made for each quote it costs as much as the
    // packing.
    private static final BlockingQueue<Deflater> IDLE = new ArrayBlockingQueue<>(8);

    private QuotePack() {}

    static byte[] pack(Reckoning content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_000);
        Deflater fast = taken();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast, 4_096)) {
            out.write(JSON.writeValueAsBytes(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.reset();
            if (!IDLE.offer(fast)) fast.end();
        }
        return bytes.toByteArray();
    }

    private static Deflater taken() {
        Deflater idle = IDLE.poll();
        return idle == null ? new Deflater(Deflater.BEST_SPEED) : idle;
    }

    static Reckoning unpack(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readValue(in.readAllBytes(), Reckoning.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonMapper make() {
        JsonTexts words =
                new JsonTexts("quotes")
                        .text(HsCode.class, HsCode::digits, HsCode::of)
                        .text(CountryCode.class, CountryCode::value, CountryCode::of)
                        .text(Currency.class, Currency::code, Currency::of)
                        .text(BigDecimal.class, BigDecimal::toPlainString, BigDecimal::new)
                        .text(Weight.class, weight -> "" + weight.grams(), QuotePack::grams)
                        .text(Money.class, QuotePack::write, QuotePack::money);
        return JsonMapper.builder()
                .addModule(words.module())
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
}
