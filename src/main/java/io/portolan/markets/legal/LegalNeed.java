package io.portolan.markets.legal;

import java.util.List;

/// A text that a market cannot do without, and who asks for it.
public record LegalNeed(LegalKind kind, List<Law> why) {

    public LegalNeed {
        why = List.copyOf(why);
    }

    /// A law, or the shop's own rule.
    ///
    /// @param name as its country calls it; empty for what every shop says
    /// @param source where it was read; `estimate` when it was not
    public record Law(String name, String source) {}
}
