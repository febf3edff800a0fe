package io.portolan.platform.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.platform.wire.Seals.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String URI = "https://shop.example/api/v1/webhooks/x";

    @Test
    void readsThePublishedVectorOfStandardWebhooks() {
        Notice notice =
                Notice.posted(
                        URI,
                        Map.of(
                                "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                "webhook-timestamp", "1614265330",
                                "webhook-signature",
                                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
                        BODY);
        Verdict verdict =
                Seals.verify(
                        Seal.of("standard-webhooks"),
                        notice,
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        Instant.ofEpochSecond(1614265330));
        assertThat(verdict).isEqualTo(new Verdict.Genuine("msg_p5jXN8AQM9LWM0D4loKWxJek"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "standard-webhooks",
                "stripe",
                "airwallex",
                "shopify",
                "woocommerce",
                "easypost",
                "hubspot-v3",
                "zendesk",
                "intercom",
                "17track"
            })
    void takesWhatIsSignedAndRefusesWhatIsNot(String scheme) {
        Seal seal = Seal.of(scheme);
        Notice genuine = signed(seal, key("right"), NOW, BODY);
        assertThat(Seals.verify(seal, genuine, key("right"), NOW))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(Seals.verify(seal, genuine, key("old") + " " + key("right"), NOW))
                .as("while the key is being changed")
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(Seals.verify(seal, genuine, key("wrong"), NOW))
                .isInstanceOf(Verdict.Refused.class);
        assertThat(Seals.verify(seal, genuine, "", NOW)).isInstanceOf(Verdict.Refused.class);
        byte[] flipped = genuine.body().clone();
        flipped[3] ^= 1;
        Notice forged = new Notice("POST", URI, genuine.headers(), flipped);
        assertThat(Seals.verify(seal, forged, key("right"), NOW))
                .isInstanceOf(Verdict.Refused.class);
        Notice unsigned = Notice.posted(URI, Map.of(), BODY);
        assertThat(Seals.verify(seal, unsigned, key("right"), NOW))
                .isInstanceOf(Verdict.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard-webhooks", "stripe", "airwallex", "hubspot-v3", "zendesk"})
    void refusesWhatWasNotSentJustNow(String scheme) {
        Seal seal = Seal.of(scheme);
        for (long off : new long[] {-301, 301}) {
            Notice stale = signed(seal, key("right"), NOW.plusSeconds(off), BODY);
            assertThat(Seals.verify(seal, stale, key("right"), NOW))
                    .isInstanceOf(Verdict.Refused.class);
        }
    }

    private static String key(String word) {
        byte[] bytes = (word + " key of thirty-two characters!!!").getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Notice signed(Seal seal, String key, Instant at, String body) {
        String time =
                switch (seal.timeUnit()) {
                    case NONE -> "";
                    case SECONDS -> String.valueOf(at.getEpochSecond());
                    case MILLISECONDS -> String.valueOf(at.toEpochMilli());
                    case RFC3339 -> at.toString();
                };
        Map<String, String> headers = new TreeMap<>();
        if (!seal.idHeader().isEmpty()) headers.put(seal.idHeader(), "msg_1");
        boolean inSignature = seal.timeHeader().equals("t=");
        if (!seal.timeHeader().isEmpty() && !inSignature) headers.put(seal.timeHeader(), time);
        String signature = Seals.sign(seal, Notice.posted(URI, headers, body), time, key);
        String prefix = seal.signaturePattern().equals("*") ? "" : seal.signaturePattern();
        headers.put(
                seal.signatureHeader(),
                (inSignature ? "t=" + time + "," : "") + prefix + signature);
        return Notice.posted(URI, headers, body);
    }
}
