package io.portolan.shipping;

import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Sku;
import io.portolan.kernel.SubjectId;
import io.portolan.kernel.Weight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What goes into a parcel and to whom.
///
/// @param market the market's code
/// @param service the code of the shipping option the buyer chose
/// @param subject the person under whose key the address is kept
public record OrderToShip(
        OrderId order,
        String number,
        String market,
        Language language,
        SubjectId subject,
        Address to,
        List<Content> contents,
        String service,
        Incoterm incoterm) {

    /// Goods of one kind.
    ///
    /// @param title in English, for customs
    /// @param unitValue what one is worth: net of duty, tax and delivery, after discounts
    /// @param weight of one
    public record Content(
            Sku sku,
            String title,
            int quantity,
            Money unitValue,
            @Nullable HsCode hs,
            @Nullable CountryCode origin,
            Weight weight) {

        public Content {
            if (quantity < 1) throw new IllegalArgumentException("nothing to ship of " + sku);
        }

        public Money value() {
            return unitValue.times(quantity);
        }

        public Weight grossWeight() {
            return weight.times(quantity);
        }
    }

    public OrderToShip {
        contents = List.copyOf(contents);
        if (contents.isEmpty()) throw new IllegalArgumentException("an empty parcel: " + number);
    }
}
