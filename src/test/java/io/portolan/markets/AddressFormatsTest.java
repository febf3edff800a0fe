package io.portolan.markets;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AddressFormatsTest {

    private static final Language ENGLISH = Language.of("en");
    private static final Set<String> FIELDS =
            Set.of("country", "email", "name", "line1", "postcode", "city", "region", "phone");

    private static final AddressFormats FORMS = new AddressFormats();

    static Stream<CountryCode> countries() {
        return FORMS.countries().stream();
    }

    @Test
    void knowsTheFormsOfTheUnionAndOfEveryMarketWorthNaming() {
        String named =
                "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE"
                        + " GB CH NO US CA MX BR CL AU NZ JP KR CN TW HK SG MY TH VN ID PH IN AE"
                        + " SA IL TR ZA";
        assertThat(FORMS.countries())
                .extracting(CountryCode::value)
                .contains(named.split(" "))
                .hasSizeGreaterThanOrEqualTo(54);
    }

    @ParameterizedTest
    @MethodSource("countries")
    void asksEachFieldOnceAndEveryRequiredOne(CountryCode country) {
        AddressForm form = FORMS.of(country);
        assertThat(form.asked())
                .startsWith("country", "email", "name")
                .contains("line1")
                .doesNotHaveDuplicates()
                .isSubsetOf(FIELDS);
        assertThat(form.asks("city")).isEqualTo(form.cityAlways() == null);
        if (form.postcodeRequired()) assertThat(form.asks("postcode")).isTrue();
        if (form.regionRequired()) assertThat(form.asks("region")).isTrue();
        if (form.phoneRequired()) assertThat(form.asks("phone")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void takesItsOwnExampleAndNoNonsenseAsPostcode(CountryCode country) {
        AddressForm form = FORMS.of(country);
        if (form.postcode() == null) return;
        assertThat(form.example()).isNotNull();
        assertThat(form.fits(String.valueOf(form.example()))).isTrue();
        assertThat(form.fits("no postcode")).isFalse();
        assertThat(form.fits("")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void writesEverythingThatWasTypedOnTheEnvelope(CountryCode country) {
        AddressForm form = FORMS.of(country);
        for (Address address : List.of(latin(form), own(form))) {
            String envelope = String.join("\n", form.lines(address, ENGLISH, "Somewhere"));
            assertThat(envelope)
                    .contains(address.name(), address.line1(), "Somewhere")
                    .doesNotContain("{", "}", "null");
            if (form.cityAlways() == null) assertThat(envelope).contains(address.city());
            if (address.postcode() != null) assertThat(envelope).contains(address.postcode());
            assertThat(form.postal(address, "Somewhere").getLast()).isEqualTo("SOMEWHERE");
        }
    }

    @ParameterizedTest
    @MethodSource("countries")
    void namesEveryPartOfTheCountryInLatinLettersToo(CountryCode country) {
        AddressForm form = FORMS.of(country);
        Set<String> names = new TreeSet<>();
        for (String code : form.regions()) {
            assertThat(code).matches("[A-Z0-9]{1,3}");
            names.add(form.region(code, ENGLISH));
        }
        assertThat(names).hasSameSizeAs(form.regions()).allMatch(name -> name.length() > 1);
        String local = form.layout().local();
        if (local == null) return;
        assertThat(form.regions())
                .allMatch(code -> !form.region(code, Language.of(local)).matches("[A-Za-z ]+"));
    }

    @ParameterizedTest
    @MethodSource("countries")
    void hasAWordForWhateverTheCountryCallsItsParts(CountryCode country) {
        AddressForm form = FORMS.of(country);
        Set<String> words = Texts.in("storefront", ENGLISH).keys();
        kind(words, "field.region.", form.kinds().region());
        kind(words, "field.postcode.", form.kinds().postcode());
        kind(words, "field.city.", form.kinds().city());
    }

    private static void kind(Set<String> words, String key, @Nullable String kind) {
        if (kind != null) assertThat(words).contains(key + kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE | 04229 | 4229",
                "AT | 1010 | 10100",
                "GB | sw1a 1aa | 12345",
                "GB | M1 1AE | SW1A1A",
                "IE | D02 AF30 | 1234",
                "NL | 1012 JS | 1012",
                "PL | 00-950 | 00950",
                "PT | 2725-079 | 2725",
                "SE | 114 55 | 1145",
                "FR | 75001 | 7500",
                "MT | VLT 1117 | 1117",
                "LV | LV-1050 | LV1050",
                "LT | LT-01103 | 1103",
                "US | 94110-1234 | 9411",
                "CA | K1A 0B1 | K1A 0I1",
                "BR | 01310-100 | 1310",
                "MX | 06000 | 600",
                "AU | 2000 | 20000",
                "JP | 1500001 | 15-00001",
                "KR | 03051 | 110-110",
                "CN | 100000 | 10000",
                "TW | 106 | 10",
                "SG | 018956 | 18956",
                "IN | 110001 | 11000",
                "VN | 10000 | 100",
                "TH | 10200 | 1020",
                "IL | 9614303 | 961430",
                "TR | 34349 | 3434",
                "ZA | 8001 | 801",
                "SA | 11564 | 1156",
                "CH | 8001 | 80011",
                "NO | 0150 | 150",
                "CZ | 110 00 | 11000 1",
                "GR | 105 57 | 1055",
                "RO | 010011 | 10011",
                "DK | 1050 | 105",
                "ES | 28013 | 2801",
                "IT | 00144 | 0144",
                "HU | 1051 | 10511",
                "NZ | 6011 | 60111",
                "ID | 10110 | 1011",
                "MY | 50450 | 5045",
                "PH | 1000 | 100"
            })
    void knowsPostcodesOfEachCountry(String country, String right, String wrong) {
        AddressForm form = FORMS.of(CountryCode.of(country));
        assertThat(form.fits(right)).as(right).isTrue();
        assertThat(form.fits(wrong)).as(wrong).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DE | Prager Straße 8 | 04103 | Leipzig | '' | Ana Kern/Prager Straße 8/"
                        + "04103 Leipzig/X",
                "FR | 8 rue Royale | 75008 | Paris | '' | Ana Kern/8 rue Royale/75008 PARIS/X",
                "GB | 10 Kings Rd | SW1A 1AA | London | '' | Ana Kern/10 Kings Rd/LONDON/SW1A 1AA/X",
                "IT | Via Roma 1 | 00144 | Roma | RM | Ana Kern/Via Roma 1/00144 ROMA RM/X",
                "ES | Gran Vía 1 | 28013 | Madrid | M | Ana Kern/Gran Vía 1/28013 MADRID MADRID/X",
                "HU | Váci utca 1 | 1052 | Budapest | '' | ANA KERN/BUDAPEST/VÁCI UTCA 1/1052/X",
                "IE | 1 Main St | D02 AF30 | Dublin | '' | Ana Kern/1 Main St/Dublin/D02 AF30/X",
                "US | 9 Hill St | 97205 | Portland | OR | Ana Kern/9 Hill St/PORTLAND, OR 97205/X",
                "CA | 9 Rue A | H3Z 2Y7 | Montréal | QC | ANA KERN/9 RUE A/MONTRÉAL QC H3Z 2Y7/X",
                "BR | Av. Um 1 | 01310-100 | São Paulo | SP | Ana Kern/Av. Um 1/SÃO PAULO-SP/"
                        + "01310-100/X",
                "MX | Calle 1 | 06000 | Cuauhtémoc | CMX | Ana Kern/Calle 1/06000 CUAUHTÉMOC,"
                        + " Ciudad de México/X",
                "AU | 9 Bay St | 2000 | Sydney | NSW | Ana Kern/9 Bay St/SYDNEY NSW 2000/X",
                "JP | 1-2-3 Jingumae | 150-0001 | Shibuya-ku | 13 | Ana Kern/1-2-3 Jingumae/"
                        + "Shibuya-ku, TOKYO/150-0001/X",
                "KR | 12 Sejong-ro | 03051 | Jongno-gu | 11 | Ana Kern/12 Sejong-ro/"
                        + "Jongno-gu, Seoul 03051/X",
                "CN | 8 Lu Xun Rd | 100000 | Chaoyang | BJ | Ana Kern/8 Lu Xun Rd/Chaoyang/"
                        + "BEIJING, 100000/X",
                "HK | 8 Nathan Rd | '' | Hong Kong | KLN | Ana Kern/8 Nathan Rd/Kowloon/X",
                "SG | 8 Orchard Rd | 238823 | Singapore | '' | Ana Kern/8 Orchard Rd/"
                        + "Singapore 238823/X",
                "IN | 8 Park St | 110001 | New Delhi | DL | Ana Kern/8 Park St/New Delhi 110001/"
                        + "Delhi/X",
                "AE | Al Wasl Rd 8 | '' | Dubai | DU | Ana Kern/Al Wasl Rd 8/Dubai, Dubai/X",
                "ZA | 8 Long St | 8001 | Cape Town | '' | Ana Kern/8 Long St/Cape Town/8001/X"
            })
    void writesALabelAsTheCountrysPostWantsIt(
            String country,
            String line1,
            String postcode,
            String city,
            String region,
            String lines) {
        Address address = address(country, "Ana Kern", line1, city, region, postcode);
        assertThat(FORMS.of(CountryCode.of(country)).postal(address, "X"))
                .containsExactly(lines.split("/"));
    }

    @Test
    void writesAnAddressInItsOwnScriptWhenItWasTypedInThat() {
        Address tokyo = address("JP", "山田 花子", "神宮前1-2-3", "渋谷区", "13", "150-0001");
        assertThat(FORMS.of(tokyo.country()).lines(tokyo, ENGLISH, "Japan"))
                .containsExactly("〒150-0001", "東京都渋谷区", "神宮前1-2-3", "山田 花子", "Japan");
        Address beijing = address("CN", "王芳", "建国路8号", "朝阳区", "BJ", "100000");
        assertThat(FORMS.of(beijing.country()).lines(beijing, ENGLISH, "China"))
                .containsExactly("100000", "北京市朝阳区", "建国路8号", "王芳", "China");
        Address seoul = address("KR", "김민준", "세종대로 110", "중구", "11", "04524");
        assertThat(FORMS.of(seoul.country()).lines(seoul, ENGLISH, "South Korea"))
                .containsExactly("서울특별시 중구", "세종대로 110", "김민준", "04524", "South Korea");
        assertThat(FORMS.of(tokyo.country()).surnameFirst()).isTrue();
    }

    @Test
    void fillsInTheOneTownOfACityState() {
        Address typed = address("SG", "Ana Kern", "8 Orchard Rd", "", "", "238823");
        assertThat(FORMS.of(typed.country()).complete(typed).city()).isEqualTo("Singapore");
        Address leipzig = address("DE", "Ana Kern", "Prager Straße 8", "", "", "04103");
        assertThat(FORMS.of(leipzig.country()).complete(leipzig).city()).isEmpty();
    }

    @Test
    void asksLittleWhereWeHaveNoForm() {
        AddressForm form = FORMS.of(CountryCode.of("MG"));
        assertThat(form.postcodeRequired()).isFalse();
        assertThat(form.fits("whatever")).isTrue();
        assertThat(form.asked()).contains("postcode", "city");
    }

    private static Address latin(AddressForm form) {
        return typed(form, "Ana Kern", "8 Harbour Rd", "Oldtown");
    }

    private static Address own(AddressForm form) {
        return typed(form, "山田 花子", "神宮前8", "渋谷区");
    }

    private static Address typed(AddressForm form, String name, String line1, String city) {
        String region = form.regions().isEmpty() ? "" : form.regions().iterator().next();
        String postcode = form.asks("postcode") ? form.example() : "";
        return address(
                form.country().value(),
                name,
                line1,
                form.cityAlways() == null ? city : form.cityAlways(),
                region,
                postcode == null ? "" : postcode);
    }

    private static Address address(
            String country,
            String name,
            String line1,
            String city,
            String region,
            String postcode) {
        return new Address(
                "ana@example.com",
                name,
                null,
                line1,
                null,
                city,
                region.isEmpty() ? null : region,
                postcode.isEmpty() ? null : postcode,
                CountryCode.of(country),
                null,
                null);
    }
}
