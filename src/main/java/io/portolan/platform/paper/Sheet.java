package io.portolan.platform.paper;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import io.portolan.kernel.CountryCode;

/// The sheet that lies in the printers of a country, after the Unicode CLDR.
public enum Sheet {
    A4("210mm 297mm"),
    US_LETTER("216mm 279mm");

    private static final int LETTER_HEIGHT_MM = 279;

    private final String size;

    Sheet(String size) {
        this.size = size;
    }

    public static Sheet of(CountryCode country) {
        int height = LocaleData.getPaperSize(new ULocale("und", country.value())).getHeight();
        return height == LETTER_HEIGHT_MM ? US_LETTER : A4;
    }

    /// Width and height, as a style sheet writes them.
    public String size() {
        return size;
    }
}
