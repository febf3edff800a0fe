package io.portolan.channels;

import java.util.List;

/// What became of a file. In a dry run: what would become of it.
///
/// @param readable false when the file is not what it should be; then nothing was written
/// @param rows how many rows it has below its headings
/// @param created products that were not there
/// @param updated products that differ from what was there, in words, variants or price
/// @param unchanged products that were there word for word
/// @param leftOut what was left out on purpose, having no place here: gift cards, sets
///     of other goods; what is damaged counts among the errors
/// @param errors how many errors were found, listed or not
/// @param warnings how many warnings were found, listed or not
/// @param findings the first thousand errors and warnings, in the order of the file
public record ImportReport(
        boolean dryRun,
        boolean readable,
        long rows,
        int created,
        int updated,
        int unchanged,
        int leftOut,
        long errors,
        long warnings,
        List<Finding> findings) {

    public ImportReport {
        findings = List.copyOf(findings);
    }

    /// How many errors and warnings are counted but not listed.
    public long unlisted() {
        return errors + warnings - findings.size();
    }
}
