package io.portolan.filings;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.kernel.Sku;
import io.portolan.orders.Bill;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whose return the tax of an order stands in.
class TaxPlacesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 2);
    private static final Path RULES = Path.of("src/main/resources/reference/rules");

    private final TaxPlaces places = TaxPlaces.load();
    private final Regime.All regimes = new Regime.All();

    @ParameterizedTest
    @CsvSource({
        "DE, MC, OSS, eu.vat.fr, eu-vat.fr",
        "FR, MC, , eu.vat.fr, eu-vat.fr",
        "CN, MC, IOSS, eu.vat.fr, ioss",
        "DE, FR, OSS, eu.vat.fr, oss",
        "CN, GB, JE-GST, je.gst, je-gst",
        "GB, GB, JE-GST, je.gst, je-gst",
        "CN, JE, JE-GST, je.gst, je-gst",
        "CN, GB, UK-VAT, im.vat, gb-vat",
        "CN, GB, UK-VAT, xi.vat, gb-vat",
        "DE, GB, OSS, xi.vat, oss",
        "IT, IT, , eu.vat.it, eu-vat.it",
    })
    void theTaxStandsInTheReturnOfThePlaceThatAsksForIt(
            String from, String to, @Nullable String scheme, String rule, String key) {
        assertThat(keys(from, to, scheme, "vat", rule)).containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({
        "IT, IT, sm.import-tax",
        "ES, ES, es-canarias.igic",
        "FR, FR, fr-antilles-reunion.vat",
        "ES, ES, ad.igi",
        "FR, FR, ad.igi",
        "DE, DE, de-heligoland.no-vat",
        "IT, IT, it-campione.local",
        "FI, FI, fi-aland.vat",
    })
    void aTaxAtTheBorderOfAPartIsInNoReturnOfTheCountry(String from, String to, String rule) {
        assertThat(keys(from, to, null, "vat", rule)).isEmpty();
    }

    @Test
    void theTaxOfPuertoRicoIsNotThatOfAStateWhateverTheAddressSays() {
        Movement.Place typed = new Movement.Place(CountryCode.of("US"), "FL", CountryCode.of("US"));
        Movement.Place place = places.of(typed, bill("sales-tax", "us-puerto-rico.ivu"));
        assertThat(keys(place, null, "sales-tax")).containsExactly("us-sales-tax.pr");
    }

    @Test
    void theTaxOfEachSchemeOfTheRulesStandsInAReturn() {
        List<String> lost = new ArrayList<>();
        for (JsonNode file : rules()) {
            String territory = file.get("territory").asString();
            String country = file.get("countries").path(0).asString("");
            for (String scheme : schemes(file)) {
                String from = scheme.equals("OSS") ? (country.equals("DE") ? "AT" : "DE") : "CN";
                for (JsonNode rule : of(file, "tax")) {
                    if (!rule.path("countries").isMissingNode()) continue;
                    String tax =
                            rule.get("tax").asString().toLowerCase(Locale.ROOT).replace('_', '-');
                    String id = rule.get("law").get("id").asString();
                    if (keys(from, country, scheme, tax, id).size() != 1) {
                        lost.add(territory + " " + scheme + " " + id);
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void theNameOfARuleTellsThePartItIsOf() {
        for (JsonNode file : rules()) {
            String territory = file.get("territory").asString();
            for (JsonNode rule : file.get("rules")) {
                assertThat(rule.get("law").get("id").asString()).startsWith(territory + ".");
            }
            if (file.path("special").isMissingNode()) continue;
            for (JsonNode country : file.get("countries")) {
                Movement.Place typed =
                        new Movement.Place(
                                CountryCode.of(country.asString()), null, CountryCode.of("CN"));
                assertThat(places.of(typed, bill("vat", territory + ".vat")))
                        .as(territory)
                        .isNotEqualTo(typed);
            }
        }
    }

    private static Set<String> schemes(JsonNode file) {
        Set<String> schemes = new TreeSet<>();
        for (JsonNode rule : of(file, "scheme")) schemes.add(rule.get("name").asString());
        for (JsonNode rule : of(file, "inland")) {
            if (rule.has("across")) schemes.add(rule.get("across").asString());
        }
        return schemes;
    }

    private static List<JsonNode> of(JsonNode file, String kind) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode rule : file.get("rules")) {
            if (rule.get("kind").asString().equals(kind)) all.add(rule);
        }
        return all;
    }

    private static List<JsonNode> rules() {
        try (Stream<Path> files = Files.list(RULES)) {
            List<JsonNode> read = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                read.add(JsonMapper.shared().readTree(Files.readString(file)));
            }
            return read;
        } catch (IOException e) {
            throw new IllegalStateException("the rules cannot be read", e);
        }
    }

    private List<String> keys(
            String from, String to, @Nullable String scheme, String tax, String rule) {
        Movement.Place typed = new Movement.Place(CountryCode.of(to), null, CountryCode.of(from));
        return keys(places.of(typed, bill(tax, rule)), scheme, tax);
    }

    private List<String> keys(Movement.Place place, @Nullable String scheme, String tax) {
        ReturnRow row =
                new ReturnRow(
                        DAY,
                        DAY,
                        place,
                        TaxPlaces.scheme(place, scheme),
                        tax,
                        new BigDecimal("0.2"),
                        eur(10_000),
                        eur(2_000),
                        null);
        return regimes.list().stream()
                .filter(one -> one.takes(row))
                .map(one -> one.key(row))
                .toList();
    }

    private static Bill bill(String tax, String rule) {
        Money none = eur(0);
        Money net = eur(10_000);
        Money due = eur(2_000);
        Bill.Line line =
                new Bill.Line(
                        1,
                        Sku.of("A-1"),
                        "a",
                        "A",
                        "",
                        null,
                        1,
                        net,
                        net,
                        net,
                        none,
                        due,
                        null,
                        null,
                        null,
                        null);
        Bill.Charge charge =
                new Bill.Charge(
                        tax, tax, Map.of(), net, new BigDecimal("0.2"), due, rule, "", null, null);
        return Bill.allPaid(
                List.of(line),
                new Bill.Totals(net, none, none, net, none, none, none, due, none, net.plus(due)),
                List.of(charge),
                new Bill.Delivery("c", "", "", "DDP", DAY, DAY),
                null,
                false,
                null,
                false,
                null,
                "h");
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
