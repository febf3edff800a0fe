package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.List;

/// What shoppers who agreed to be counted searched for, over some days.
///
/// @param searches all together
/// @param empty how many of them found nothing
/// @param clicks how many results were opened
/// @param top the most frequent first
/// @param nothing those that found nothing, the most frequent first
/// @param passedOver those that found something nobody opened, the most frequent first
public record SearchReport(
        long searches,
        long empty,
        long clicks,
        List<Line> top,
        List<Line> nothing,
        List<Line> passedOver) {

    /// One query in one language.
    ///
    /// @param results how many products it found the last time
    public record Line(Language language, String query, long searches, long clicks, int results) {}

    public SearchReport {
        top = List.copyOf(top);
        nothing = List.copyOf(nothing);
        passedOver = List.copyOf(passedOver);
    }
}
