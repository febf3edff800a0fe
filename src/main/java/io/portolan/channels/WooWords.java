package io.portolan.channels;

import io.portolan.catalog.CatalogJson;
import io.portolan.channels.table.CsvRow;
import io.portolan.channels.table.CsvText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a WooCommerce row says of a product in words.
record WooWords(CsvRow row, ImportRequest request) {

    private static final JsonMapper JSON = CatalogJson.mapper();
    private static final int MOST_KEYWORDS = 50;

    ObjectNode product(String handle) {
        ObjectNode product = JSON.createObjectNode();
        product.put(OwnColumns.HANDLE, handle);
        product.put("published", row.get(WooColumn.PUBLISHED).equals("1"));
        String shelf = shelf();
        if (!shelf.isEmpty()) product.put("category", Names.code(shelf));
        if (row.has(WooColumn.BRANDS)) product.put("vendor", list(WooColumn.BRANDS).getFirst());
        return product;
    }

    /// @param choices attributes by which variants differ: the others are facts
    ObjectNode texts(Set<String> choices) {
        String description = Descriptions.html(text(WooColumn.DESCRIPTION));
        String summary = Descriptions.plain(text(WooColumn.SHORT));
        ObjectNode text = JSON.createObjectNode();
        text.put("title", text(WooColumn.NAME));
        text.put("summary", summary.isEmpty() ? Descriptions.summary(description) : summary);
        if (!description.isEmpty()) text.put("description", description);
        List<String> tags = list(WooColumn.TAGS).stream().limit(MOST_KEYWORDS).toList();
        if (!tags.isEmpty()) {
            ArrayNode keywords = text.putArray("keywords");
            tags.forEach(keywords::add);
        }
        ArrayNode specs = JSON.createArrayNode();
        for (Fact fact : facts(choices)) {
            if (fact.shown()) specs.addObject().put("name", fact.name()).put("value", fact.value());
        }
        if (!specs.isEmpty()) text.set("specs", specs);
        ObjectNode texts = JSON.createObjectNode();
        texts.set(request.language().tag(), text);
        return texts;
    }

    /// An attribute by which no variant differs.
    private record Fact(String name, String value, boolean shown) {}

    private List<Fact> facts(Set<String> choices) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 1; row.headings().index("Attribute " + i + " name") >= 0; i++) {
            String name = CsvText.plain(row.get("Attribute " + i + " name"));
            String cell = CsvText.plain(row.get("Attribute " + i + " value(s)"));
            String value = String.join(", ", list(cell));
            if (name.isEmpty() || value.isEmpty() || choices.contains(name)) continue;
            facts.add(new Fact(name, value, !row.get("Attribute " + i + " visible").equals("0")));
        }
        return facts;
    }

    /// The words for sorting: paths in the tree of categories, and attributes that shoppers are not
    /// to see. Those that the file does not speak of stay.
    ///
    /// @param known paths of collections in small letters
    List<String> sorting(List<String> before, Set<String> choices, Set<String> known) {
        List<Fact> hidden = facts(choices).stream().filter(fact -> !fact.shown()).toList();
        CategoryPaths paths = paths();
        Set<String> tags = new LinkedHashSet<>();
        for (String tag : before) {
            boolean path = !paths.isEmpty() && CategoryPaths.is(tag, known);
            boolean fact = hidden.stream().anyMatch(each -> tag.startsWith(each.name() + ": "));
            if (!path && !fact) tags.add(tag);
        }
        tags.addAll(paths.tags(known));
        hidden.forEach(fact -> tags.add(fact.name() + ": " + fact.value()));
        return List.copyOf(tags);
    }

    CategoryPaths paths() {
        return paths(row);
    }

    static CategoryPaths paths(CsvRow row) {
        return CategoryPaths.of(list(CsvText.plain(row.get(WooColumn.CATEGORIES))));
    }

    /// The innermost category of the deepest path: `T-shirts` of `Sale, Clothing > T-shirts`.
    String shelf() {
        return paths().shelf();
    }

    List<ReadProduct.RemotePicture> pictures() {
        return list(WooColumn.IMAGES).stream()
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .map(url -> new ReadProduct.RemotePicture(url, ""))
                .toList();
    }

    /// Line breaks are written as two characters, formulas with an apostrophe in front.
    private String text(WooColumn column) {
        return CsvText.plain(row.get(column)).replace("\\r\\n", "\n").replace("\\n", "\n");
    }

    private List<String> list(WooColumn column) {
        return list(CsvText.plain(row.get(column)));
    }

    /// Parts with commas between them; a comma that belongs to a part has a stroke before it.
    static List<String> list(String cell) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i <= cell.length(); i++) {
            boolean end = i == cell.length() || cell.charAt(i) == ',';
            boolean kept = i + 1 < cell.length() && cell.startsWith("\\,", i);
            if (end) {
                if (!part.toString().isBlank()) parts.add(part.toString().strip());
                part.setLength(0);
            } else if (!kept) {
                part.append(cell.charAt(i));
            } else {
                part.append(cell.charAt(++i));
            }
        }
        return parts;
    }
}
