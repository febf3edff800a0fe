package io.portolan.shipping.carrier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import io.portolan.platform.text.Texts;
import io.portolan.platform.wire.WordTable;
import io.portolan.shipping.Phase;
import io.portolan.shipping.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusesTest {

    private static final WordTable STATUSES = WordTable.of("demo-carrier", "statuses");
    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar");

    @Test
    void everyWordOfTheCarrierStandsOnTheLadder() {
        assertThat(STATUSES.words()).hasSizeGreaterThan(15);
        for (String word : STATUSES.words()) {
            String phase = STATUSES.find(word, "phase").orElseThrow();
            assertThat(Phase.of(phase)).as(word).isNotEqualTo(Phase.UNKNOWN);
            String reason = STATUSES.find(word, "reason").orElseThrow();
            if (!reason.isEmpty()) assertThat(Trouble.of(reason).word()).isEqualTo(reason);
        }
    }

    @Test
    void everyEventAndEveryPhaseHasWordsInEveryLanguage() {
        for (String language : LANGUAGES) {
            var words = Texts.in("shipping", Language.of(language));
            for (String word : STATUSES.words()) {
                assertThat(words.has(STATUSES.find(word, "text").orElseThrow())).isTrue();
            }
            assertThat(words.has("event.unknown")).isTrue();
            for (Phase phase : Phase.values()) {
                assertThat(words.has("phase." + phase.word())).as(phase + language).isTrue();
            }
        }
    }
}
