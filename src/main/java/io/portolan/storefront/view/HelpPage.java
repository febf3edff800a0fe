package io.portolan.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of words: policies, help, imprint.
///
/// @param html written by us, not by visitors
/// @param notes what to know before reading: a sample, another language, an older version
/// @param written the language of `html` when it is not the page's; else null
/// @param counting where the answer to being counted goes; null on pages that do not ask
/// @param said what was just answered; null for nothing
public record HelpPage(
        Frame frame,
        String title,
        String html,
        List<String> notes,
        @Nullable Written written,
        List<Link> others,
        @Nullable String counting,
        @Nullable String said)
        implements Framed {

    /// The language of a text.
    ///
    /// @param direction `ltr` or `rtl`
    public record Written(String tag, String direction) {}

    public HelpPage {
        notes = List.copyOf(notes);
        others = List.copyOf(others);
    }

    /// The same, kept from search engines.
    public HelpPage hidden() {
        return new HelpPage(frame.hidden(), title, html, notes, written, others, counting, said);
    }
}
