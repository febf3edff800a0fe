package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.List;

/// What shoppers who agreed to be counted searched for, over some days.
///
/// @param top the most frequent first
/// @param nothing those that found nothing, the most frequent first
/// @param passedOver those that found something nobody opened, the most frequent first
public record SearchReport(Sums sums, List<Line> top, List<Line> nothing, List<Line> passedOver) {

    /// All searches together, also those that no list shows.
    ///
    /// @param nothing how many of them found nothing
    /// @param clicks how many results were opened
    public record Sums(long searches, long nothing, long clicks) {}

    /// A query in one language.
    public record Asked(Language language, String query) {}

    /// One query in one language.
    ///
    /// @param results how many products it found the last time
    /// @param opened what was opened of it, the most first; a few only
    public record Line(
            Language language,
            String query,
            long searches,
            long clicks,
            int results,
            List<Opened> opened) {

        public Line {
            opened = List.copyOf(opened);
        }

        Asked asked() {
            return new Asked(language, query);
        }

        Line with(List<Opened> products) {
            return new Line(language, query, searches, clicks, results, products);
        }

        /// How many of a hundred searches something was opened after; more than a hundred where
        /// shoppers opened several.
        public int rate() {
            return searches == 0 ? 0 : (int) (clicks * 100 / searches);
        }
    }

    /// A product that was opened from a result.
    ///
    /// @param place where it stood in the result on average, 1 the first; 0 when not known
    public record Opened(String handle, long clicks, int place) {}

    public SearchReport {
        top = List.copyOf(top);
        nothing = List.copyOf(nothing);
        passedOver = List.copyOf(passedOver);
    }
}
