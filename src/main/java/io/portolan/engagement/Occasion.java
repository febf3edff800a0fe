package io.portolan.engagement;

import io.portolan.kernel.Money;
import io.portolan.shipping.TrackedParcel;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Why a mail is written.
///
/// @param about the order, the parcel, the refund or the code
/// @param place where the parcel is, empty when nobody knows
/// @param reason a word for what holds the parcel up, empty when nothing does
record Occasion(
        MailKind kind,
        UUID about,
        @Nullable TrackedParcel parcel,
        String place,
        String reason,
        @Nullable Money amount,
        String code) {

    static Occasion order(MailKind kind, UUID order) {
        return new Occasion(kind, order, null, "", "", null, "");
    }

    static Occasion refund(UUID refund, Money amount) {
        return new Occasion(MailKind.ORDER_REFUNDED, refund, null, "", "", amount, "");
    }

    static Occasion parcel(MailKind kind, TrackedParcel parcel, String place, String reason) {
        return new Occasion(kind, parcel.id().value(), parcel, place, reason, null, "");
    }

    static Occasion code(UUID about, String code) {
        return new Occasion(MailKind.ORDER_CODE, about, null, "", "", null, code);
    }
}
