package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.channels.table.CsvRow;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The colours of `Swatches Attributes`: JSON, attribute by attribute, term by term.
record WooSwatches(JsonNode json) {

    static WooSwatches of(CsvRow parent) {
        try {
            String cell = parent.get("Swatches Attributes");
            return new WooSwatches(
                    CatalogJson.mapper().readTree(cell.startsWith("{") ? cell : "{}"));
        } catch (JacksonException e) {
            return new WooSwatches(CatalogJson.mapper().createObjectNode());
        }
    }

    /// `#rrggbb`, or null where there is no colour.
    @Nullable String get(String attribute, String term) {
        String colour = json.path(attribute).path("terms").path(term).path("color").asString("");
        return colour.matches("#[0-9a-fA-F]{6}") ? colour : null;
    }
}
