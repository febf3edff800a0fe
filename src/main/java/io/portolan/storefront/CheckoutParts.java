package io.portolan.storefront;

import io.portolan.checkout.CartView;
import io.portolan.kernel.Address;
import io.portolan.kernel.CountryCode;
import io.portolan.markets.AddressFormats;
import io.portolan.markets.taxnumbers.TaxNumbers;
import io.portolan.orders.Bill;
import io.portolan.payments.PaymentMethods;
import io.portolan.platform.web.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;

/// What a checkout page is drawn with.
@Component
class CheckoutParts {

    private final AddressFormats forms;
    private final TaxNumbers taxNumbers;
    private final PaymentMethods methods;

    CheckoutParts(AddressFormats forms, TaxNumbers taxNumbers, PaymentMethods methods) {
        this.forms = forms;
        this.taxNumbers = taxNumbers;
        this.methods = methods;
    }

    /// The address as far as it was typed; a city state's only town is known without asking.
    Address address(Front front, AddressEntry entry) {
        Address typed = entry.address(front.market().country());
        return forms.of(typed.country()).complete(typed);
    }

    CheckoutMaker maker(
            Front front,
            CartView cart,
            Bill bill,
            AddressEntry entry,
            List<Refusal.FieldError> errors) {
        CountryCode country = entry.address(front.market().country()).country();
        TaxNumbers.Sample taxNumber = taxNumbers.sample(country.value()).orElse(null);
        CheckoutFields drawn =
                new CheckoutFields(front, forms.of(country), taxNumber, entry, errors);
        return new CheckoutMaker(
                front, cart, bill, drawn, methods.rankedFor(front.market(), bill.totals().total()));
    }
}
