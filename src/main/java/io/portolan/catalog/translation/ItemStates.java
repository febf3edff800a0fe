package io.portolan.catalog.translation;

import io.portolan.kernel.Language;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Those texts of an item that a machine wrote or that their source has outrun. All others were
/// written or read by somebody, or are missing.
///
/// @param item as an item is kept: `product/halt-backpack`
public record ItemStates(String item, List<Text> texts) {

    /// One text in one language.
    ///
    /// @param key its place in the item: `title`
    /// @param source mark of the source it was made from
    /// @param target mark of the text as it was then
    public record Text(
            String key,
            Language language,
            boolean machine,
            String source,
            String target,
            Instant at) {

        public Text {
            if (key == null || language == null || at == null) {
                throw new IllegalArgumentException("a text needs a key, a language and a moment");
            }
            source = source == null ? "" : source;
            target = target == null ? "" : target;
        }
    }

    public ItemStates {
        if (item == null) throw new IllegalArgumentException("it says of no item");
        Item.at(item);
        texts =
                texts == null
                        ? List.of()
                        : texts.stream()
                                .sorted(
                                        Comparator.comparing(Text::key)
                                                .thenComparing(text -> text.language().tag()))
                                .toList();
    }
}
