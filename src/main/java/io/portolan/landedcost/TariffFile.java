package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One file of `reference/tariff`: duty by code, and duties on top of it.
///
/// @param law where the rates come from; an estimate when they could not be confirmed
/// @param currency of amounts by piece and by kilogram
/// @param lines ordinary duty by code of 2 to 10 digits; the longest that begins the goods' code
///     counts
/// @param overlays duties on top, by code and origin
record TariffFile(
        String book,
        String note,
        Law law,
        String currency,
        List<Row> lines,
        List<Overlay> overlays) {

    TariffFile {
        lines = List.copyOf(lines);
        overlays = List.copyOf(overlays);
    }

    /// The duty of a code: a share of the value, an amount for each piece or kilogram, or several
    /// of these together.
    ///
    /// @param why says what makes this row an estimate where the file as a whole is none
    record Row(
            String hs,
            @Nullable BigDecimal rate,
            @Nullable BigDecimal perPiece,
            @Nullable BigDecimal perKg,
            @Nullable String why) {

        Row {
            if (rate == null && perPiece == null && perKg == null) {
                throw new IllegalArgumentException(hs + " has no duty, not even zero");
            }
        }
    }

    /// A duty on top of the ordinary one, for codes beginning with one of `codes`.
    ///
    /// @param origins countries of origin it falls on; null means all
    /// @param exceptOrigins countries of origin it does not fall on
    record Overlay(
            Law law,
            String words,
            ChargeKind duty,
            BigDecimal rate,
            @Nullable List<String> origins,
            @Nullable List<String> exceptOrigins,
            List<String> codes) {

        Overlay {
            if (duty.group() != ChargeKind.Group.DUTY) {
                throw new IllegalArgumentException(law.id() + " is no duty");
            }
            codes = List.copyOf(codes);
        }

        boolean fallsOn(CountryCode origin) {
            String code = origin.value();
            return (origins == null || origins.contains(code))
                    && (exceptOrigins == null || !exceptOrigins.contains(code));
        }
    }
}
