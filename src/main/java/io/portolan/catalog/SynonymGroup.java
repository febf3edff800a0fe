package io.portolan.catalog;

import java.util.List;
import java.util.UUID;

/// Words that mean the same to a shopper, as the merchant wrote them.
public record SynonymGroup(UUID id, List<String> words) {

    public SynonymGroup {
        words = List.copyOf(words);
        if (words.size() < 2) throw new IllegalArgumentException("a group needs two words");
    }
}
