package io.portolan.markets.legal;

import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.markets.Market;
import io.portolan.markets.Seller;
import io.portolan.platform.text.Display;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Fills the facts of a market into a text, so that the two cannot contradict each other. A fact
/// stands as `{days}`; what holds only sometimes between `{if free}` or `{if not free}` and
/// `{end}`.
@Component
class LegalFacts {

    static final Set<String> NAMES =
            Set.of(
                    "shop",
                    "seller",
                    "address",
                    "mail",
                    "country",
                    "currency",
                    "days",
                    "withdrawal",
                    "free",
                    "from",
                    "city");

    /// `withdrawal` where the law gives days to withdraw, `free` where dear orders travel free.
    static final Set<String> CONDITIONS = Set.of("included", "excluded", "free", "withdrawal");

    private static final Pattern PART =
            Pattern.compile("\\{if (not )?([A-Za-z ]+)}\\n?(.*?)\\{end}\\n?", Pattern.DOTALL);
    private static final Pattern LEFT = Pattern.compile("\\{([^{}]*)}");
    private static final String ISOLATE = "\u2068";
    private static final String END = "\u2069";

    private final Seller seller;
    private final LegalLaws laws;
    private final String shop;

    LegalFacts(Seller seller, LegalLaws laws, @Value("${portolan.shop.name:Ostro}") String shop) {
        this.seller = seller;
        this.laws = laws;
        this.shop = shop;
    }

    /// The body with everything filled in for this market.
    String filled(String body, Market market, Language language) {
        String filled = holding(body, held(market));
        boolean apart = language.direction().equals("rtl");
        for (Map.Entry<String, String> fact : facts(market, language).entrySet()) {
            String said = apart ? ISOLATE + fact.getValue() + END : fact.getValue();
            filled = filled.replace("{" + fact.getKey() + "}", said);
        }
        return filled.strip() + "\n";
    }

    /// The body with the parts that hold, by any of these words.
    static String holding(String body, Set<String> held) {
        return PART.matcher(body)
                .replaceAll(
                        part -> {
                            List<String> any = List.of(part.group(2).strip().split(" +", -1));
                            boolean holds = any.stream().anyMatch(held::contains);
                            boolean shown = holds == (part.group(1) == null);
                            return shown ? Matcher.quoteReplacement(part.group(3)) : "";
                        });
    }

    /// What stands in braces and means nothing, in order; empty when all is known.
    static Set<String> unknown(String body) {
        Set<String> unknown = new TreeSet<>();
        Matcher parts = PART.matcher(body);
        while (parts.find()) {
            for (String word : parts.group(2).strip().split(" +", -1)) {
                if (!CONDITIONS.contains(word)) unknown.add("{if " + word + "}");
            }
        }
        Matcher left = LEFT.matcher(PART.matcher(body).replaceAll("$3"));
        while (left.find()) if (!NAMES.contains(left.group(1))) unknown.add(left.group());
        return unknown;
    }

    private Set<String> held(Market market) {
        Set<String> held = new TreeSet<>();
        held.add(market.showsTaxIncluded() ? "included" : "excluded");
        if (market.freeShippingFrom() != null) held.add("free");
        if (laws.withdrawalDays(market) > 0) held.add("withdrawal");
        return held;
    }

    /// The facts by name, as this reader writes them.
    Map<String, String> facts(Market market, Language language) {
        Display display = Display.in(language, market.country(), market.zone());
        List<String> lines = seller.lines(language, market.shipFrom());
        Money free = market.freeShippingFrom();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("shop", shop);
        facts.put("seller", lines.getFirst());
        facts.put("address", String.join(", ", lines.subList(1, lines.size() - 1)));
        facts.put("mail", lines.getLast());
        facts.put("country", display.countriesInSentence(market.countries()));
        facts.put("currency", market.currency().code());
        facts.put("days", String.valueOf(market.returnDays()));
        facts.put("withdrawal", String.valueOf(laws.withdrawalDays(market)));
        facts.put("free", free == null ? "–" : display.money(free));
        facts.put("from", display.country(market.shipFrom().country()));
        facts.put("city", market.shipFrom().city());
        return facts;
    }
}
