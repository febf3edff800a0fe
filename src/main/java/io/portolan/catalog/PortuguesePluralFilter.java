package io.portolan.catalog;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// `botoes` and `paes`, typed without their marks, are the plurals of `botao` and `pao`.
final class PortuguesePluralFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    PortuguesePluralFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        int length = term.length();
        if (length > 3 && (ends("oes") || ends("aes"))) {
            term.setLength(length - 3).append("ao");
        }
        return true;
    }

    private boolean ends(String ending) {
        int from = term.length() - ending.length();
        for (int i = 0; i < ending.length(); i++) {
            if (term.charAt(from + i) != ending.charAt(i)) return false;
        }
        return true;
    }
}
