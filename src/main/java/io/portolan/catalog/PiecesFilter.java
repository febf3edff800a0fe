package io.portolan.catalog;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Puts beside each word of the catalogue's own what a dictionary makes of it, so that a rest for
/// chopsticks is found by chopsticks.
final class PiecesFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position =
            addAttribute(PositionIncrementAttribute.class);
    private final Set<String> own;
    private final SearchAnalysis dictionary;
    private final Deque<String> pieces = new ArrayDeque<>();

    /// @param dictionary one that does not know these words
    PiecesFilter(TokenStream tokens, Set<String> own, SearchAnalysis dictionary) {
        super(tokens);
        this.own = own;
        this.dictionary = dictionary;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!pieces.isEmpty()) {
            term.setEmpty().append(pieces.removeFirst());
            position.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) return false;
        String word = term.toString();
        if (own.contains(word)) {
            for (String piece : dictionary.meanings(word)) {
                if (!piece.equals(word)) pieces.add(piece);
            }
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pieces.clear();
    }
}
