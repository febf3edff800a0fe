package io.portolan.landedcost;

import org.jspecify.annotations.Nullable;

/// Rule files of a made-up country, for tests of the format and the engine.
final class RuleTexts {

    static final String VALUATION = rule("valuation", "x.value", "\"basis\": \"CIF\"");

    static final String[] EVERYTHING = {
        VALUATION,
        rule(
                "relief",
                "x.relief",
                """
                "limit": {"upTo": "150", "measured": "ITEM", "currency": "USD"},
                "relieves": ["DUTY"], "channel": "POST", "exceptShipFrom": ["CN"]"""),
        rule("waiver", "x.waiver", "\"group\": \"TAX\", \"upTo\": \"5\""),
        rule(
                "simplified-duty",
                "x.flat",
                """
                "words": "duty.simplified", "rate": "0.335", "shipFrom": ["CN"], "origins": ["CN"],
                "limit": {"upTo": "2500", "measured": "GOODS"}, "covers": ["DUTY", "TAX"]"""),
        rule(
                "scheme",
                "x.scheme",
                """
                "name": "XS", "limit": {"upTo": "3000", "measured": "ITEM"}, "registrations": ["X"],
                "exceptHs": ["24"], "collects": ["TAX", "DUTY"], "countries": ["DE"]"""),
        tax("x.vat", "0.19", "\"taxClass\": \"standard\","),
        tax(
                "x.vat.books",
                "0.07",
                """
                "goods": ["books", "food"], "taxClass": "reduced",
                "upTo": {"upTo": "110", "measured": "ITEM"},"""),
        rule(
                "excise",
                "x.excise",
                """
                "words": "excise", "codes": ["2204"], "perLitre": "2.10",
                "perLitreOfAlcohol": "14.5\""""),
        rule(
                "fee",
                "x.fee",
                """
                "fee": "FEE", "words": "fee", "rate": "0.003464", "least": "33.58", "most": "651.50",
                "limitOver": {"upTo": "2500", "measured": "GOODS"}, "shipFrom": ["CN"],
                "whenTaxed": false, "taxed": false"""),
        rule("steps", "x.steps", "\"mode\": \"HALF_UP\", \"tax\": \"0.05\", \"total\": \"1\""),
        rule("customs-rate", "x.rate", "\"source\": \"x-customs\""),
        rule("one-consignment", "x.one", "\"order\": true, \"orders\": false")
    };

    private RuleTexts() {}

    static String rule(String kind, String id, String rest) {
        return """
        {"kind": "%s", "law": {"id": "%s", "standing": "published", "from": null, "to": null,
         "source": "https://law.example.org/1", "reviewed": "2026-11-22"}, %s}"""
                .formatted(kind, id, rest);
    }

    static String tax(String id, String rate, String rest) {
        return rule(
                "tax",
                id,
                """
                %s "tax": "VAT", "words": "vat", "rate": "%s", "base": ["CUSTOMS_VALUE", "DUTY"],
                "inside": false"""
                        .formatted(rest, rate));
    }

    /// A file for Germany, or for its part with these postcodes.
    static RuleFile file(@Nullable String postcodes, String... rules) {
        String part =
                postcodes == null
                        ? ""
                        : "\"postcodes\": [\"%s\"], \"special\": \"part\",".formatted(postcodes);
        return References.parse(
                """
                {"territory": "%s", "name": "X", "countries": ["DE"], "currency": "EUR", %s
                 "begins": "2025-01-01", "rules": [%s]}"""
                        .formatted(postcodes == null ? "x" : "part", part, String.join(",", rules)),
                RuleFile.class);
    }

    static TariffFile tariff() {
        return References.parse(
                """
                {"book": "x", "note": "made up", "currency": "EUR", "overlays": [],
                 "law": {"id": "x.tariff", "standing": "published", "from": null, "to": null,
                         "source": "https://law.example.org/2", "reviewed": "2026-11-22"},
                 "lines": [
                   {"hs": "6403", "rate": "0.10", "perPair": "1.2", "min": {"perPair": "2"}},
                   {"hs": "080810", "rate": "0.2", "season": {"from": "06-01", "to": "09-30"}},
                   {"hs": "220421", "perLitre": "0.3", "unit": "hl"},
                   {"hs": "5702", "rate": "0.08", "max": {"perM2": "2.8"}, "perDozen": "1"},
                   {"hs": "9999", "note": "see note 3"}],
                 "preferences": [
                   {"law": {"id": "x.epa", "standing": "published", "from": null, "to": null,
                            "source": "https://law.example.org/3", "reviewed": "2026-11-22"},
                    "agreement": "X-JP EPA", "origins": ["JP"], "proof": "EUR.1|REX",
                    "lines": [{"hs": "6403", "rate": "0"}]}]}""",
                TariffFile.class);
    }
}
