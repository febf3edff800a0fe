package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would make a quoted parcel cheaper or dearer. Amounts with their currency.
///
/// @param form what was typed, and what is wrong with it
/// @param inside whether the prices of the quote contain the charges: advice goes by what is left
/// @param goods the lines of the quote, the number of each as its value
/// @param next what one more line does; null when not asked
/// @param parcels one parcel against several; null when not asked
/// @param places where to send from; null when not asked
public record AdvicePage(
        Shell shell,
        String id,
        String title,
        boolean inside,
        QuoteFormPage form,
        List<OrderView.Choice> goods,
        List<Limit> limits,
        @Nullable Next next,
        @Nullable Parcels parcels,
        @Nullable Places places) {

    static final int PLACES = 3;

    public AdvicePage {
        goods = List.copyOf(goods);
        limits = List.copyOf(limits);
    }

    /// A limit the parcel is held against.
    ///
    /// @param room until it is passed; null when it is
    /// @param step what the first cent beyond it costs or saves
    public record Limit(
            String measured,
            String limit,
            String value,
            @Nullable String room,
            String step,
            List<OriginView> rules) {
        public Limit {
            rules = List.copyOf(rules);
        }
    }

    /// What one more line does.
    public record Next(
            String verdict,
            boolean passes,
            boolean estimate,
            String before,
            String after,
            List<QuotePage.Move> moves) {
        public Next {
            moves = List.copyOf(moves);
        }
    }

    /// What a place takes for one consignment.
    ///
    /// @param rule null when none is known
    /// @param doubt in English; empty when there is none
    public record Law(String text, @Nullable OriginView rule, String doubt) {}

    /// One parcel: where from, and what it costs until the door.
    public record Parcel(String name, String transport, String duty, String tax, String cost) {}

    /// The same goods in several parcels and in one.
    public record Parcels(
            String verdict,
            boolean estimate,
            List<Parcel> rows,
            List<QuotePage.Move> moves,
            Law law) {
        public Parcels {
            rows = List.copyOf(rows);
            moves = List.copyOf(moves);
        }
    }

    /// One way to send it.
    public record Way(String cost, String arrives, boolean estimate, List<Parcel> parcels) {
        public Way {
            parcels = List.copyOf(parcels);
        }
    }

    /// The ways that no other beats in both cost and day, the cheapest first.
    public record Places(List<Way> ways, Law law) {
        public Places {
            ways = List.copyOf(ways);
        }
    }

    public List<Integer> rows() {
        return java.util.stream.IntStream.rangeClosed(1, PLACES).boxed().toList();
    }

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
