package io.portolan.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An order and its parcels, for the one who bought it.
///
/// @param waiting whether it is not known yet what became of the payment
public record OrderPage(
        Frame frame,
        String number,
        String headline,
        String lead,
        List<Notice> notices,
        @Nullable Trouble trouble,
        List<Stage> stages,
        @Nullable Route route,
        List<Parcel> parcels,
        List<Happening> log,
        List<Deed> deeds,
        List<CheckoutPage.Item> items,
        Bill bill,
        List<String> address,
        List<ProductPage.Entry> payments,
        @Nullable PayAgain payAgain,
        boolean waiting) {

    public OrderPage {
        notices = List.copyOf(notices);
        stages = List.copyOf(stages);
        parcels = List.copyOf(parcels);
        log = List.copyOf(log);
        deeds = List.copyOf(deeds);
        items = List.copyOf(items);
        address = List.copyOf(address);
        payments = List.copyOf(payments);
    }

    /// One step of the ladder.
    ///
    /// @param state `done`, `now`, `stop` or `next`
    public record Stage(String name, String when, String state) {}

    /// What went wrong on the way, who acts, until when.
    public record Trouble(String title, List<ProductPage.Entry> facts) {
        public Trouble {
            facts = List.copyOf(facts);
        }
    }

    /// The way as a drawing: from, to, and how far it has come.
    public record Route(String from, String to, String label, boolean arrived) {}

    public record Parcel(String text, String number) {}

    public record Happening(String iso, String when, String what, @Nullable String where) {}

    /// Something the buyer can do, or why not.
    public record Deed(String icon, String text, @Nullable String href, @Nullable String why) {}

    /// Another try to pay, or another look at what became of the payment.
    public record PayAgain(String action, String text) {}
}
