package io.portolan.journeys;

import java.util.Map;
import java.util.Objects;

/// A person at the checkout of each market: what they type and what they choose.
record Guest(Map<String, String> typed, Map<String, String> chosen) {

    private static final Map<String, Guest> GUESTS =
            Map.of(
                    "br",
                    new Guest(
                            Map.of(
                                    "email", "ana.souza@example.com.br",
                                    "name", "Ana Souza",
                                    "line1", "Rua Augusta, 1500",
                                    "city", "São Paulo",
                                    "postcode", "01304-001",
                                    "phone", "+55 11 91234-5678"),
                            Map.of("region", "SP")),
                    "hk",
                    new Guest(
                            Map.of(
                                    "email", "chan@example.hk",
                                    "name", "Chan Tai Man",
                                    "line1", "12/F, 88 Nathan Road",
                                    "phone", "+852 2123 4567"),
                            Map.of("region", "KLN")),
                    "de",
                    new Guest(
                            Map.of(
                                    "email", "jonas.behrend@example.de",
                                    "name", "Jonas Behrend",
                                    "line1", "Torstraße 14",
                                    "postcode", "10119",
                                    "city", "Berlin"),
                            Map.of()),
                    "us",
                    new Guest(
                            Map.of(
                                    "email", "maria.lopez@example.com",
                                    "name", "Maria Lopez",
                                    "line1", "3250 18th Street",
                                    "postcode", "94110",
                                    "city", "San Francisco"),
                            Map.of("region", "CA")),
                    "jp",
                    new Guest(
                            Map.of(
                                    "email", "yamada@example.jp",
                                    "name", "山田 花子",
                                    "line1", "神宮前1-2-3",
                                    "postcode", "１５０-０００１",
                                    "city", "渋谷区",
                                    "phone", "０３-１２３４-５６７８"),
                            Map.of("region", "13")),
                    "ae",
                    new Guest(
                            Map.of(
                                    "email", "layla@example.ae",
                                    "name", "ليلى حداد",
                                    "line1", "شارع الوصل ٤٥",
                                    "city", "دبي",
                                    "phone", "٠٥٠١٢٣٤٥٦٧"),
                            Map.of("region", "DU")));

    /// A Chinese reader in San Francisco, whose name is written in Chinese.
    static final Guest CHINESE =
            new Guest(
                    Map.of(
                            "email", "wang@example.com",
                            "name", "王小明",
                            "line1", "3250 18th Street",
                            "postcode", "94110",
                            "city", "San Francisco"),
                    Map.of("region", "CA"));

    /// The guest of a market, named by its code or by a place like `ja-jp`.
    static Guest of(String place) {
        return Objects.requireNonNull(GUESTS.get(place.substring(place.length() - 2)));
    }

    String email() {
        return Objects.requireNonNull(typed.get("email"));
    }

    /// Types the address and leaves the last field, so that a page with a script works out the
    /// costs.
    void fillsIn(Visitor visitor) {
        chosen.forEach(visitor::choose);
        typed.forEach(visitor::type);
        visitor.at("[name=email]").focus();
        visitor.quiet();
    }
}
