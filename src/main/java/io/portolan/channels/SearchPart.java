package io.portolan.channels;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.portolan.catalog.LocalWay;
import io.portolan.catalog.QueryRule;
import io.portolan.catalog.SearchSettings;
import io.portolan.kernel.Language;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the merchant wants for single queries.
record SearchPart(SearchSettings settings) implements CataloguePart<SearchPart.Query> {

    /// One query as it travels.
    ///
    /// @param pins handles that stand first, in this order
    /// @param boosted handles that come earlier
    /// @param hidden handles that it does not find
    /// @param redirect the page of the shop that answers instead; null for none
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Query(
            Language language,
            String query,
            List<String> pins,
            List<String> boosted,
            List<String> hidden,
            @Nullable String redirect) {

        Query {
            if (language == null || query == null || QueryRule.key(query).isEmpty()) {
                throw new IllegalArgumentException("it names no language or no query");
            }
            query = QueryRule.key(query);
            pins = pins == null ? List.of() : SearchSettings.few(pins);
            boosted = boosted == null ? List.of() : SearchSettings.few(boosted);
            hidden = hidden == null ? List.of() : SearchSettings.few(hidden);
            redirect = redirect == null ? null : way(redirect);
        }

        private static String way(String typed) {
            String way = LocalWay.of(typed);
            if (way == null || LocalWay.isSearch(way)) {
                throw new IllegalArgumentException("it leads to no page of the shop: " + typed);
            }
            return way;
        }

        static Query of(QueryRule rule) {
            return new Query(
                    rule.language(),
                    rule.query(),
                    rule.pins(),
                    rule.boosted(),
                    rule.hidden(),
                    rule.redirect());
        }

        private QueryRule rule() {
            return new QueryRule(language, query, pins, boosted, hidden, redirect);
        }
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Class<Query> shape() {
        return Query.class;
    }

    @Override
    public String key(Query thing) {
        return thing.language().tag() + "/" + thing.query();
    }

    @Override
    public List<Query> all() {
        return settings.rules().stream()
                .map(Query::of)
                .sorted(Comparator.comparing(this::key))
                .toList();
    }

    @Override
    public void write(List<Query> things) {
        things.forEach(thing -> settings.save(thing.rule()));
    }

    @Override
    public boolean remove(Query thing) {
        settings.save(QueryRule.none(thing.language(), thing.query()));
        return true;
    }
}
