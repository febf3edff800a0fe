package io.portolan.markets.legal;

import io.portolan.kernel.CountryCode;
import io.portolan.markets.Market;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Which texts the law of a market's countries asks for, as `reference/legal-texts.json` has it.
@Component
class LegalLaws {

    private static final String FILE = "/reference/legal-texts.json";
    private static final String EVERYWHERE = "*";

    record File(String note, Map<String, Set<String>> groups, List<Law> laws) {}

    /// What one law asks for.
    ///
    /// @param where countries, groups of them, or `*` for everywhere
    /// @param withdrawalDays days to withdraw without a reason; 0 for none
    /// @param name of the law, as its country calls it; empty for what every shop says
    /// @param source where it was read; `estimate` when it was not
    record Law(
            List<String> where,
            List<String> texts,
            int withdrawalDays,
            String name,
            String source) {}

    private final File file;

    LegalLaws() {
        JsonMapper json =
                JsonMapper.builder()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        try (InputStream in = LegalLaws.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is missing");
            file = json.readValue(in, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        for (Law law : file.laws()) {
            for (String text : law.texts()) {
                if (LegalKind.of(text) == null) throw new IllegalStateException("no text " + text);
            }
        }
    }

    /// The texts this market needs, each with the laws that ask for it, in the order of the kinds.
    List<LegalNeed> needs(Market market) {
        List<LegalNeed> needs = new ArrayList<>();
        for (LegalKind kind : LegalKind.values()) {
            List<LegalNeed.Law> why = new ArrayList<>();
            for (Law law : laws(market)) {
                boolean asks = law.texts().contains(kind.word());
                if (asks) why.add(new LegalNeed.Law(law.name(), law.source()));
            }
            if (!why.isEmpty()) needs.add(new LegalNeed(kind, why));
        }
        return needs;
    }

    /// For how many days at least a buyer in this market may withdraw; the most of its countries.
    int withdrawalDays(Market market) {
        return laws(market).stream().mapToInt(Law::withdrawalDays).max().orElse(0);
    }

    /// The countries and groups of a market, as conditions in samples name them: `EU`, `DE`.
    Set<String> places(Market market) {
        Set<String> places = new LinkedHashSet<>();
        for (CountryCode country : market.countries()) {
            places.add(country.value());
            file.groups()
                    .forEach(
                            (group, members) -> {
                                if (members.contains(country.value())) places.add(group);
                            });
        }
        return places;
    }

    private List<Law> laws(Market market) {
        Set<String> places = places(market);
        return file.laws().stream()
                .filter(
                        law ->
                                law.where().contains(EVERYWHERE)
                                        || law.where().stream().anyMatch(places::contains))
                .toList();
    }
}
