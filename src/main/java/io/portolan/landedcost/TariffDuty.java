package io.portolan.landedcost;

import io.portolan.kernel.CountryCode;
import java.math.BigDecimal;
import java.util.List;

/// The duty of a code in one tariff for goods of one origin on one day.
///
/// @param book the tariff: `eu`
/// @param countries where it holds
/// @param line the line that counts: of several below the code that with the highest duty
/// @param onTop duties on top for this code and origin, in force or not
/// @param lower what goods with proof of origin would pay, in force on the day
/// @param doubts what makes the duty an estimate, in English
public record TariffDuty(
        String book,
        List<CountryCode> countries,
        String line,
        DutyTerms terms,
        RuleOrigin origin,
        List<OnTop> onTop,
        List<Lower> lower,
        List<String> doubts) {

    public TariffDuty {
        countries = List.copyOf(countries);
        onTop = List.copyOf(onTop);
        lower = List.copyOf(lower);
        doubts = List.copyOf(doubts);
    }

    /// A duty on top of the ordinary one.
    ///
    /// @param words key of its name in the bundle `landedcost`
    /// @param falls whether it falls on the day
    public record OnTop(String words, BigDecimal rate, boolean falls, RuleOrigin origin) {}

    /// A preference.
    ///
    /// @param proof the papers customs takes, with a bar between them
    public record Lower(String agreement, String proof, DutyTerms terms, RuleOrigin origin) {}
}
