package io.portolan.channels;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.CatalogJson;
import io.portolan.testing.ShopTest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Each part of the catalogue keeps every member of the model: walked over the records themselves,
/// so that a new member has to be said here.
@ShopTest
class EveryPartTest {

    private static final JsonMapper JSON = CatalogJson.mapper();
    private static final Map<String, String> WHOLE = new LinkedHashMap<>();

    static {
        WHOLE.put(
                "types",
                """
                {"code": "every-part", "names": {"de": "Art", "en": "Type"}, "attributes": [
                  {"code": "closure", "kind": "CHOICE", "names": {"en": "Closure"}, "unit": "l",
                   "choices": [{"code": "zip", "labels": {"en": "Zip"}}],
                   "filterable": true, "required": true, "hidden": true}]}""");
        WHOLE.put(
                "guides",
                """
                {"code": "every-part", "names": {"en": "Guide"}, "notes": {"en": "Measure."},
                 "columns": [{"names": {"en": "Size"}, "system": "EU"}], "rows": [["42"]]}""");
        WHOLE.put(
                "shelves",
                """
                {"code": "every-part", "names": {"en": "Shelf"}, "blurbs": {"en": "Things."},
                 "order": 7, "picture": "demo/rt.svg"}""");
        WHOLE.put(
                "collections",
                """
                {"code": "every-part", "names": {"de": "Auswahl", "en": "Collection"},
                 "blurbs": {"en": "Some."}, "seoTitles": {"en": "Title"},
                 "seoDescriptions": {"en": "Text"}, "picture": "demo/rt.svg", "published": true,
                 "from": "2026-01-01T00:00:00Z", "until": "2026-02-01T00:00:00Z", "order": 7,
                 "any": true, "rules": [{"field": "ATTRIBUTE", "attribute": "closure",
                   "comparison": "IS", "value": "zip"}],
                 "picked": ["every-one"], "left": ["every-other"]}""");
        WHOLE.put(
                "addresses",
                """
                {"item": "collection/every-part", "now": {"de": "jeder-teil"},
                 "once": {"de": ["einst-jeder-teil"]}}""");
        WHOLE.put(
                "translations",
                """
                {"item": "collection/every-part", "texts": [{"key": "name", "language": "de",
                   "machine": true, "source": "0000", "target": "1111",
                   "at": "2026-01-01T00:00:00Z"}]}""");
        WHOLE.put(
                "glossary",
                """
                {"term": "every part", "kept": false, "targets": {"de": "jeder Teil"}}""");
        WHOLE.put("synonyms", "{\"language\": \"de\", \"words\": [\"ep-eins\", \"ep-zwei\"]}");
        WHOLE.put(
                "search",
                """
                {"language": "de", "query": "ep frage", "pins": ["every-one"],
                 "boosted": ["every-other"], "hidden": ["every-third"], "redirect": "/help"}""");
    }

    @Autowired CatalogueParts parts;

    @Test
    void everyMemberOfEveryPartIsKeptAndSaidAndGoesAgain() {
        assertThat(WHOLE.keySet())
                .containsExactlyElementsOf(
                        parts.all().stream().<String>map(CataloguePart::name).toList());
        parts.all().forEach(part -> kept(part));
        parts.all().reversed().forEach(part -> gone(part));
    }

    private static <T> T thing(CataloguePart<T> part) {
        return JSON.readValue(requireNonNull(WHOLE.get(part.name())), part.shape());
    }

    private static <T> void kept(CataloguePart<T> part) {
        JsonNode whole = JSON.readTree(WHOLE.get(part.name()));
        filled(part.name(), part.shape(), whole);
        T thing = thing(part);
        part.write(List.of(thing));
        String key = part.key(thing);
        T stored = requireNonNull(part.stored(List.of(key)).get(key), part.name());
        assertThat(JSON.<JsonNode>valueToTree(stored)).as(part.name()).isEqualTo(whole);
        assertThat(part.all()).as(part.name()).contains(stored);
        part.write(List.of(thing));
        assertThat(part.stored(List.of(key))).as(part.name() + " twice").containsValue(stored);
    }

    private static <T> void gone(CataloguePart<T> part) {
        T thing = thing(part);
        assertThat(part.remove(thing)).as(part.name()).isTrue();
        assertThat(part.stored(List.of(part.key(thing)))).as(part.name()).isEmpty();
    }

    // Every component of the record is there and says something, however deep it lies.
    private static void filled(String place, Type type, JsonNode node) {
        if (type instanceof ParameterizedType of) {
            Type inner = of.getActualTypeArguments()[of.getActualTypeArguments().length - 1];
            assertThat(node.isEmpty()).as(place).isFalse();
            node.forEach(each -> filled(place, inner, each));
        } else if (type instanceof Class<?> record && record.isRecord() && node.isObject()) {
            for (RecordComponent part : record.getRecordComponents()) {
                String name = place + " " + part.getName();
                assertThat(node.has(part.getName())).as(name).isTrue();
                filled(name, part.getGenericType(), node.get(part.getName()));
            }
        } else {
            assertThat(node.isNull()).as(place).isFalse();
        }
    }
}
