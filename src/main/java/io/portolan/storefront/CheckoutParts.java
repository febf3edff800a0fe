package io.portolan.storefront;

import io.portolan.checkout.AddressForms;
import io.portolan.checkout.CartView;
import io.portolan.kernel.CountryCode;
import io.portolan.orders.Bill;
import io.portolan.payments.PaymentMethods;
import io.portolan.platform.web.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a checkout page is drawn with.
@Component
class CheckoutParts {

    private final AddressForms forms;
    private final PaymentMethods methods;

    CheckoutParts(AddressForms forms, PaymentMethods methods) {
        this.forms = forms;
        this.methods = methods;
    }

    CheckoutMaker maker(
            Front front,
            CartView cart,
            Bill bill,
            AddressEntry entry,
            List<Refusal.FieldError> errors) {
        CountryCode country = entry.address(front.market().country()).country();
        CheckoutFields drawn = new CheckoutFields(front, forms.of(country), entry, errors);
        return new CheckoutMaker(
                front, cart, bill, drawn, methods.rankedFor(front.market(), bill.totals().total()));
    }
}
