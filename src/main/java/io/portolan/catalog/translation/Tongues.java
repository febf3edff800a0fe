package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The language texts are written in first, and those they are translated into: every other
/// language of a market.
@Component
class Tongues {

    private final Markets markets;
    private final Language source;

    Tongues(Markets markets, @Value("${portolan.shop.source-language:en}") String source) {
        this.markets = markets;
        this.source = Language.of(source);
    }

    Language source() {
        return source;
    }

    List<Language> targets() {
        return markets.all().stream()
                .map(Market::languages)
                .flatMap(List::stream)
                .distinct()
                .filter(language -> !language.equals(source))
                .sorted((a, b) -> a.tag().compareTo(b.tag()))
                .toList();
    }
}
