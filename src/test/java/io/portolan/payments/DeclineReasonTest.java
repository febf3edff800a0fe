package io.portolan.payments;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclineReasonTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar"})
    void hasWordsAndAdviceForEveryReason(String tag) {
        Language language = Language.of(tag);
        for (DeclineReason reason : DeclineReason.values()) {
            assertThat(reason.title(language)).isNotBlank().doesNotStartWith("declined.");
            assertThat(reason.advice(language)).isNotBlank().doesNotStartWith("declined.");
        }
        assertThat(DeclineReason.SUSPECT.title(language) + DeclineReason.SUSPECT.advice(language))
                .as("a thief must not learn that the card is known")
                .isEqualTo(
                        DeclineReason.BANK_SAYS_NO.title(language)
                                + DeclineReason.BANK_SAYS_NO.advice(language));
        assertThat(DeclineReason.SUSPECT.word()).isEqualTo("bank-says-no");
    }
}
