package io.portolan.platform.paper;

import com.ibm.icu.util.ULocale;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;

/// The fonts of a paper. Chinese and Japanese share most of their characters and write many of
/// them differently, so the reader's own font comes first and the others stand in for what it
/// lacks.
public enum Faces {
    CHINESE("'Portolan SC','Portolan','Portolan Arabic'"),
    OTHERS("'Portolan','Portolan Arabic','Portolan SC'");

    private final String families;

    Faces(String families) {
        this.families = families;
    }

    public static Faces of(Language reader) {
        return reader.locale().getLanguage().equals("zh") ? CHINESE : OTHERS;
    }

    /// The fonts of what is read in a country.
    public static Faces of(CountryCode country) {
        ULocale there = ULocale.addLikelySubtags(new ULocale("und", country.value()));
        return there.getLanguage().equals("zh") ? CHINESE : OTHERS;
    }

    /// As a style sheet names them.
    public String families() {
        return families;
    }
}
