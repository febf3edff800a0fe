package io.portolan.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardNumbersTest {

    @Test
    void noticesACardNumberInANote() {
        assertThat(CardNumbers.in("pays with 4111 1111 1111 1111 next time")).isTrue();
        assertThat(CardNumbers.in("4111-1111-1111-1111")).isTrue();
    }

    @Test
    void leavesTrackingAndPhoneNumbersAlone() {
        assertThat(CardNumbers.in("call +49 30 1234567, parcel RR123456785CN")).isFalse();
        assertThat(CardNumbers.in("4111 1111 1111 1112")).isFalse();
    }
}
