package io.portolan.storefront.view;

import io.portolan.platform.text.Words;
import java.util.List;

/// What every page of one market in one language shares: the words, the doors, the way to the other
/// markets.
///
/// @param prefix the first part of every address here: `/en-de`
/// @param country the market's countries in this language, as in a sentence: Germany and Austria
/// @param home the first of them, assumed until an address says otherwise
/// @param label country, language and currency, as in the switcher
public record Place(
        Words words,
        String shop,
        String origin,
        String prefix,
        String lang,
        String dir,
        String country,
        String home,
        String label,
        List<Link> doors,
        List<Region> regions,
        List<Mark> marks,
        List<FootColumn> foot,
        String priceRule,
        String year) {

    public Place {
        doors = List.copyOf(doors);
        regions = List.copyOf(regions);
        marks = List.copyOf(marks);
        foot = List.copyOf(foot);
    }

    /// A part of the world and the markets in it, in their order.
    public record Region(String name, List<MarketGroup> markets) {
        public Region {
            markets = List.copyOf(markets);
        }
    }

    /// A market as the reader calls it, in each of its languages.
    ///
    /// @param name its countries and its currency
    public record MarketGroup(String name, List<MarketLink> links) {
        public MarketGroup {
            links = List.copyOf(links);
        }
    }

    /// Another market or language of this shop.
    ///
    /// @param name the language in its own words
    /// @param where what is read out before and after the name, in that language
    /// @param hreflangs the language with each country of the market
    /// @param suggestion in its own language, for somebody who landed in the wrong place
    /// @param zone the time zone of its people, by which a browser finds it
    public record MarketLink(
            String prefix,
            String name,
            String where,
            String lang,
            String dir,
            List<String> hreflangs,
            String suggestion,
            String stay,
            String zone,
            boolean current) {
        public MarketLink {
            hreflangs = List.copyOf(hreflangs);
        }
    }

    /// A way to pay: the drawing in the sprite and its name.
    public record Mark(String icon, String name) {}

    public record FootColumn(String title, List<Link> links) {
        public FootColumn {
            links = List.copyOf(links);
        }
    }

    /// Every market in every language of it.
    public List<MarketLink> markets() {
        return regions.stream()
                .flatMap(region -> region.markets().stream())
                .flatMap(market -> market.links().stream())
                .toList();
    }

    public String t(String key) {
        return words.of(key);
    }
}
