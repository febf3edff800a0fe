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
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
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
    /// @param localTitle in the language of the country it goes to; null where that is English
    /// @param value what all of them are worth: net of duty, tax and delivery, after discounts
    /// @param weight of one
    public record Content(
            Sku sku,
            String title,
            @Nullable String localTitle,
            int quantity,
            Money value,
            @Nullable HsCode hs,
            @Nullable CountryCode origin,
            Weight weight) {

        public Content {
            if (quantity < 1) throw new IllegalArgumentException("nothing to ship of " + sku);
        }

        public Weight grossWeight() {
            return weight.times(quantity);
        }
    }

    public OrderToShip {
        contents = List.copyOf(contents);
        if (contents.isEmpty()) throw new IllegalArgumentException("an empty parcel: " + number);
    }

    /// What of an order is still to be sent, as its bill has it. Goods are described by their
    /// English handle:
    /// the title on the bill is in the buyer's language, and customs is not the buyer.
    static OrderToShip of(Order order, Address to, List<Content> contents) {
        Bill.Delivery delivery = order.bill().delivery();
        return new OrderToShip(
                order.id(),
                order.number(),
                order.market(),
                order.language(),
                order.subject(),
                to,
                contents,
                delivery.code(),
                Incoterm.valueOf(delivery.incoterm()));
    }

    static Content content(Bill.Line line) {
        String words = line.handle().replace('-', ' ');
        String material = line.material() == null ? "" : ", " + line.material();
        Long grams = line.unitGrams();
        return new Content(
                line.sku(),
                Character.toUpperCase(words.charAt(0)) + words.substring(1) + material,
                null,
                line.quantity(),
                line.net(),
                line.hs(),
                line.origin(),
                Weight.ofGrams(grams == null ? 0 : grams));
    }
}
