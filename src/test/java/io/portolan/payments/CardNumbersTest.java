package io.portolan.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4242424242424242",
                "4242 4242 4242 4242",
                "5555-5555-5555-4444",
                "tok_378282246310005_x",
                "6011000990139424",
                "4222222222222"
            })
    void recognisesACardNumberHoweverItIsWritten(String text) {
        assertThat(CardNumbers.found(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approve", "tok_1N3T00LkdIwHu7ix", "4242424242424241", "123456789012"})
    void letsTokensPass(String text) {
        assertThat(CardNumbers.found(text)).isFalse();
    }
}
