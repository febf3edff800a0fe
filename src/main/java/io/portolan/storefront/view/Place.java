package io.portolan.storefront.view;

import io.portolan.platform.text.Words;
import java.util.List;

/// What every page of one market in one language shares: the words, the doors, the way to the other
/// markets.
///
/// @param prefix the first part of every address here: `/en-de`
/// @param country the market's country in this language: Germany
/// @param label country, language and currency, as in the switcher
public record Place(
        Words words,
        String shop,
        String origin,
        String prefix,
        String lang,
        String dir,
        String country,
        String label,
        List<Link> doors,
        List<MarketLink> markets,
        List<Mark> marks,
        List<FootColumn> foot,
        String priceRule,
        String year) {

    public Place {
        doors = List.copyOf(doors);
        markets = List.copyOf(markets);
        marks = List.copyOf(marks);
        foot = List.copyOf(foot);
    }

    /// Another market or language of this shop.
    ///
    /// @param suggestion in its own language, for somebody who landed in the wrong place
    /// @param zone the time zone of its people, by which a browser finds it
    public record MarketLink(
            String prefix,
            String label,
            String lang,
            String dir,
            String hreflang,
            String suggestion,
            String stay,
            String zone,
            boolean current) {}

    /// A way to pay: the drawing in the sprite and its name.
    public record Mark(String icon, String name) {}

    public record FootColumn(String title, List<Link> links) {
        public FootColumn {
            links = List.copyOf(links);
        }
    }

    public String t(String key) {
        return words.of(key);
    }
}
