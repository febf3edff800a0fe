package io.portolan.admin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words of the shop.
public record GlossaryPage(
        Shell shell,
        List<OrderView.Choice> languages,
        List<Row> rows,
        Form form,
        boolean may,
        @Nullable String notice,
        @Nullable String problem) {

    public GlossaryPage {
        languages = List.copyOf(languages);
        rows = List.copyOf(rows);
    }

    /// One term.
    ///
    /// @param words one for each language, a dash where nothing is laid down
    public record Row(String id, String term, boolean kept, List<String> words) {
        public Row {
            words = List.copyOf(words);
        }
    }

    /// What was typed, to be mended.
    public record Form(String term, boolean kept, Map<String, String> words) {
        static final Form EMPTY = new Form("", false, Map.of());

        public Form {
            words = Map.copyOf(words);
        }

        public String word(String tag) {
            return words.getOrDefault(tag, "");
        }
    }

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
