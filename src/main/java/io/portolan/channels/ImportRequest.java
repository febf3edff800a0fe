package io.portolan.channels;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import java.util.Arrays;

/// How a file is to be read.
///
/// @param format how it is written, one of those its kind knows
/// @param currency of its prices, which such files do not name
/// @param language of its texts
/// @param dryRun whether to find out only: nothing is written
/// @param keepEdits whether what was changed in the shop since the last file stays
public record ImportRequest(
        String format, Currency currency, Language language, boolean dryRun, boolean keepEdits) {

    public ImportRequest(String format, Currency currency, Language language, boolean dryRun) {
        this(format, currency, language, dryRun, false);
    }

    public ImportRequest {
        String wanted = format;
        boolean known =
                Arrays.stream(ImportKind.values()).anyMatch(k -> k.formats().contains(wanted));
        if (!known) throw new IllegalArgumentException("unknown format " + format);
    }
}
