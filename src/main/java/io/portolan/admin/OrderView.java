package io.portolan.admin;

import io.portolan.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One order, with everything staff can know and do.
///
/// @param origin what it was called in the shop it came from; null when it was placed here
/// @param notice what was just done
/// @param problem why what was asked for was not done
public record OrderView(
        Shell shell,
        String number,
        Status status,
        String country,
        String placed,
        NextStep next,
        List<Stage> stages,
        List<Line> lines,
        Money goods,
        Paid paid,
        List<Parcel> parcels,
        Customer customer,
        Money payments,
        List<Movement> movements,
        Status standing,
        RefundForm refund,
        boolean mayCancel,
        TimelineView timeline,
        @Nullable String origin,
        @Nullable String notice,
        @Nullable String problem) {

    public OrderView {
        stages = List.copyOf(stages);
        lines = List.copyOf(lines);
        parcels = List.copyOf(parcels);
        movements = List.copyOf(movements);
    }

    /// What someone should do now.
    ///
    /// @param calm nothing needs a person
    /// @param dispatch whether the button that hands the parcel over belongs here
    public record NextStep(String title, String text, boolean calm, boolean dispatch) {}

    /// `kind` is `done`, `now`, `run` or empty.
    public record Stage(String kind, String title, String text) {}

    /// Goods of the order.
    ///
    /// @param gone how many pieces went back
    public record Line(
            String title,
            String options,
            String sku,
            String href,
            String hs,
            String origin,
            String gap,
            int quantity,
            int gone,
            Money price,
            Money net) {}

    /// What the customer paid, and under which rules.
    ///
    /// @param due what the carrier takes at the door, the sum last; empty when nothing
    /// @param quotes where the working of its duty and tax is; null where there is none
    public record Paid(
            List<Amount> amounts,
            List<Rule> rules,
            Money total,
            List<Amount> due,
            @Nullable String scheme,
            boolean estimate,
            String rate,
            String hash,
            @Nullable String quotes) {
        public Paid {
            amounts = List.copyOf(amounts);
            due = List.copyOf(due);
            rules = List.copyOf(rules);
        }
    }

    public record Amount(String label, Money amount) {}

    /// One charge and the rule behind it.
    public record Rule(
            String label,
            String kind,
            Money base,
            String rate,
            Money amount,
            String id,
            String source,
            String valid) {}

    public record Parcel(
            String id,
            Status status,
            String detail,
            String carrier,
            String tracking,
            String promised,
            boolean label) {}

    /// Who bought it, masked unless asked for with a purpose.
    ///
    /// @param shown whether the fields are in clear, for this one view
    /// @param papers what else another shop wrote on it; empty while it is masked
    /// @param page where the customer's own page is; null when there is none, or no right
    public record Customer(
            boolean erased,
            boolean shown,
            String name,
            String initials,
            String email,
            String phone,
            List<String> address,
            List<String> papers,
            String language,
            @Nullable String page,
            boolean mayUnmask,
            List<Choice> purposes) {
        public Customer {
            address = List.copyOf(address);
            papers = List.copyOf(papers);
            purposes = List.copyOf(purposes);
        }
    }

    public record Choice(String value, String text) {}

    /// A movement of money.
    ///
    /// @param decided of a refund of pieces: which, and what becomes of their duty and tax
    public record Movement(
            String label,
            String detail,
            Money amount,
            Status status,
            @Nullable String flag,
            List<String> decided) {
        public Movement {
            decided = List.copyOf(decided);
        }
    }

    /// Giving money back.
    ///
    /// @param key makes the form safe to send twice
    /// @param left what can still be given back
    /// @param typed the amount as it is typed, with a point
    /// @param reason the one chosen before; empty when none was
    /// @param problem what is wrong with what was typed
    /// @param pieces null when none is left
    public record RefundForm(
            boolean may,
            Money left,
            String typed,
            String key,
            List<Choice> reasons,
            String reason,
            @Nullable String problem,
            @Nullable PiecesForm pieces) {
        public RefundForm {
            reasons = List.copyOf(reasons);
        }
    }

    /// Giving money back by pieces.
    ///
    /// @param cause the case chosen before; empty when none was
    /// @param delivery whether their share of delivery and fees goes back too
    /// @param problem what is wrong with what was chosen
    public record PiecesForm(
            List<Pieces> lines,
            List<Choice> cases,
            String cause,
            boolean delivery,
            @Nullable String problem) {
        public PiecesForm {
            lines = List.copyOf(lines);
            cases = List.copyOf(cases);
        }
    }

    /// Pieces of a line that can go back.
    ///
    /// @param typed how many, as it was typed
    public record Pieces(int number, String title, String options, int left, String typed) {}

    /// What happened, newest first.
    ///
    /// @param filters sources with their counts
    public record TimelineView(List<Filter> filters, List<Day> days, boolean mayNote) {
        public TimelineView {
            filters = List.copyOf(filters);
            days = List.copyOf(days);
        }
    }

    public record Filter(String text, String href, long count, boolean on) {}

    public record Day(String date, List<Event> events) {
        public Day {
            events = List.copyOf(events);
        }
    }

    /// `tone` is `act`, `go` or empty.
    public record Event(
            String time,
            String icon,
            String tone,
            @Nullable String who,
            String text,
            String source,
            @Nullable String link,
            @Nullable String linkText) {}

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
