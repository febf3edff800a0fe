package io.portolan.catalog;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Chinese cut into words: first the words that this catalogue uses itself, the longest that
/// fits, then what a dictionary makes of the rest. An own word can come with its pieces beside
/// it, so that a thermos cup is found as a cup.
final class ChineseTokenizer extends Tokenizer {

    static final int LONGEST_OWN = 6;

    private record Word(String text, int from, boolean piece) {}

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position =
            addAttribute(PositionIncrementAttribute.class);
    private final HMMChineseTokenizer dictionary = new HMMChineseTokenizer();
    private final CharTermAttribute found = dictionary.getAttribute(CharTermAttribute.class);
    private final OffsetAttribute place = dictionary.getAttribute(OffsetAttribute.class);
    private final Set<String> own;
    private final boolean pieces;
    private List<Word> words = List.of();
    private int next;
    private int end;

    ChineseTokenizer(Set<String> own, boolean pieces) {
        this.own = own;
        this.pieces = pieces;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (next >= words.size()) return false;
        Word word = words.get(next++);
        term.append(word.text());
        offset.setOffset(
                correctOffset(word.from()), correctOffset(word.from() + word.text().length()));
        position.setPositionIncrement(word.piece() ? 0 : 1);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        StringWriter text = new StringWriter();
        input.transferTo(text);
        words = cut(text.toString());
        end = text.getBuffer().length();
        next = 0;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offset.setOffset(correctOffset(end), correctOffset(end));
    }

    private List<Word> cut(String text) throws IOException {
        List<Word> cut = new ArrayList<>();
        int rest = 0;
        int at = 0;
        while (at < text.length()) {
            int length = ownAt(text, at);
            if (length == 0) {
                at++;
                continue;
            }
            look(text.substring(rest, at), rest, false, cut);
            String word = text.substring(at, at + length);
            cut.add(new Word(word, at, false));
            if (pieces) look(word, at, true, cut);
            at += length;
            rest = at;
        }
        look(text.substring(rest), rest, false, cut);
        return cut;
    }

    private int ownAt(String text, int at) {
        if (own.isEmpty() || !Character.isIdeographic(text.charAt(at))) return 0;
        for (int length = Math.min(LONGEST_OWN, text.length() - at); length > 1; length--) {
            if (own.contains(text.substring(at, at + length))) return length;
        }
        return 0;
    }

    /// Adds what the dictionary finds in this stretch.
    private void look(String stretch, int from, boolean piece, List<Word> cut) throws IOException {
        if (stretch.isBlank()) return;
        dictionary.setReader(new StringReader(stretch));
        dictionary.reset();
        while (dictionary.incrementToken()) {
            String word = found.toString();
            if (!Character.isLetterOrDigit(word.codePointAt(0))) continue;
            if (piece && word.length() == stretch.length()) continue;
            cut.add(new Word(word, from + place.startOffset(), piece));
        }
        dictionary.end();
        dictionary.close();
    }
}
