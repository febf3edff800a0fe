package io.portolan.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackingNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"RB123456785GB", "RB123456785US"})
    void acceptsANumberWithTheRightCheckDigit(String number) {
        assertThat(TrackingNumber.valid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RB123456786US",
                "RB123456785",
                "rb123456785gb",
                "R1123456785GB",
                "",
                "RB12345678 5GB"
            })
    void refusesAWrongCheckDigitAndAWrongShape(String number) {
        assertThat(TrackingNumber.valid(number)).isFalse();
        assertThatThrownBy(() -> new TrackingNumber(number))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void makesTheNumberOfTheStandardsOwnExample() {
        assertThat(TrackingNumber.of("RB", 12_345_678, "GB").value()).isEqualTo("RB123456785GB");
        assertThat(TrackingNumber.of("RB", 12_345_678, "GB").spaced())
                .isEqualTo("RB 123 456 785 GB");
    }

    @Property
    void everyNumberWeMakeIsValid(@ForAll @IntRange(max = 99_999_999) int serial) {
        assertThat(TrackingNumber.valid(TrackingNumber.of("LM", serial, "CN").value())).isTrue();
    }

    @Property
    void noSingleMistypedDigitGoesUnnoticed(
            @ForAll @IntRange(max = 99_999_999) int serial,
            @ForAll @IntRange(min = 2, max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        String right = TrackingNumber.of("LM", serial, "CN").value();
        char wrong = (char) ('0' + (right.charAt(place) - '0' + off) % 10);
        String mistyped = right.substring(0, place) + wrong + right.substring(place + 1);
        // Two check values share the digits 0 and 5, so one error in a few may still pass.
        if (right.charAt(10) != '0' && right.charAt(10) != '5') {
            assertThat(TrackingNumber.valid(mistyped)).isFalse();
        }
    }
}
