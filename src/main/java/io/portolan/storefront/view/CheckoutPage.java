package io.portolan.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The whole checkout.
///
/// @param extra fields that most people leave alone, folded
/// @param extraOpen whether one of them is filled or at fault
/// @param key names this attempt, so that a second press buys nothing twice
/// @param total the total shown, in minor units: the order is refused if it moved
/// @param button the words the law wants, with the sum; while something of the sum is not known,
///     an invitation to work it out
/// @param open what is not known yet of the sum, in words; null when one can buy
public record CheckoutPage(
        Frame frame,
        List<Notice> notices,
        List<Field> fields,
        List<Field> extra,
        boolean extraOpen,
        List<Way> shipping,
        List<Way> payment,
        List<Item> items,
        String itemsText,
        Bill bill,
        String totalText,
        String key,
        long total,
        String button,
        @Nullable String open,
        String rights,
        String charged) {

    public CheckoutPage {
        notices = List.copyOf(notices);
        fields = List.copyOf(fields);
        extra = List.copyOf(extra);
        shipping = List.copyOf(shipping);
        payment = List.copyOf(payment);
        items = List.copyOf(items);
    }

    /// A way for the parcel or the money to go.
    ///
    /// @param icon of a payment mark; null for parcels
    /// @param trials cards of the demo bank to try; empty for anything real
    public record Way(
            String code,
            String title,
            String note,
            String price,
            @Nullable String icon,
            boolean chosen,
            List<Field.Option> trials) {
        public Way {
            trials = List.copyOf(trials);
        }
    }

    public record Item(@Nullable Pic picture, String title, String note, String price) {}
}
