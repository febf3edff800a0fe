package io.portolan.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasksTest {

    @Test
    void showsThreeAndFourDigitsOfAPhone() {
        assertThat(Masks.phone("13812345678")).isEqualTo("138****5678");
        assertThat(Masks.phone("+49 30 1234567")).isEqualTo("493****4567");
    }

    @Test
    void showsOnlyTwoDigitsOfAShortPhone() {
        assertThat(Masks.phone("555 0199")).isEqualTo("***99");
        assertThat(Masks.phone("12")).isEqualTo("***");
    }

    @Test
    void showsTheFirstLettersAndTheEndingOfAnEmail() {
        assertThat(Masks.email("anna@deli.com")).isEqualTo("a***@d***.com");
        assertThat(Masks.email("x@mail.shop.co.jp")).isEqualTo("x***@m***.jp");
        assertThat(Masks.email("not an address")).isEqualTo("***");
    }

    @Test
    void showsTheFirstLetterOfEachName() {
        assertThat(Masks.name("Camille Laurent")).isEqualTo("C*** L***");
        assertThat(Masks.name("王小明")).isEqualTo("王***");
    }

    @Test
    void hidesStreetNumberAndUnit() {
        assertThat(Masks.addressLine("12 rue Garibaldi")).isEqualTo("* rue Garibaldi");
        assertThat(Masks.addressLine("Torstraße 140a")).isEqualTo("Torstraße *");
        assertThat(Masks.addressLine("221B Baker Street, Flat 4")).isEqualTo("* Baker Street");
        assertThat(Masks.addressLine("5th Floor, 350 Fifth Avenue #12"))
                .doesNotContain("350", "12", "5th");
        assertThat(Masks.addressLine("神宮前1-2-3")).isEqualTo("*");
        assertThat(Masks.addressLine("上海市浦东新区世纪大道100号12楼")).isEqualTo("上海市浦东新区*大道");
        assertThat(Masks.addressLine("上海市浦东新区南京路1号")).isEqualTo("上海市浦东新区*路");
    }

    @Test
    void showsTheNetworkOfAnAddress() {
        assertThat(Masks.ip("203.0.113.77")).isEqualTo("203.0.113.0/24");
        assertThat(Masks.ip("2001:db8:85a3::8a2e:370:7334")).isEqualTo("2001:db8:85a3::/48");
        assertThat(Masks.ip("nonsense")).isEqualTo("***");
    }

    @Test
    void showsTheLastFourOfACardAndTheLastTwoOfAnId() {
        assertThat(Masks.card("4242424242424242")).isEqualTo("•••• 4242");
        assertThat(Masks.id("DE123456789")).isEqualTo("***89");
    }
}
