package io.portolan.api;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.web.Everyone;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The markets of the shop.
@RestController
@Everyone("store API")
class MarketApi {

    private final Markets markets;

    MarketApi(Markets markets) {
        this.markets = markets;
    }

    @GetMapping("/api/v1/markets")
    ResponseEntity<MarketList> list() {
        List<MarketView> items = markets.open().stream().map(MarketView::of).toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofMinutes(5)).cachePublic())
                .body(new MarketList(items, null, items.size()));
    }

    record MarketList(List<MarketView> items, @Nullable String next, int total) {}

    /// @param taxDisplay `included` or `excluded`
    record MarketView(
            String code,
            String name,
            List<CountryCode> countries,
            Currency currency,
            List<Language> languages,
            String taxDisplay) {

        static MarketView of(Market market) {
            return new MarketView(
                    market.code(),
                    market.name(),
                    market.countries(),
                    market.currency(),
                    market.languages(),
                    market.taxDisplay().name().toLowerCase(Locale.ROOT));
        }
    }
}
