package io.portolan.orders;

import io.portolan.kernel.Address;
import io.portolan.kernel.Language;
import io.portolan.markets.AddressFormats;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.markets.Seller;
import io.portolan.payments.Payments;
import io.portolan.platform.paper.Printer;
import io.portolan.platform.text.Display;
import io.portolan.privacy.Masks;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// The papers of an order. Drawn when asked for, never stored: an erased person leaves none behind.
@Service
public class OrderPapers {

    private final Orders orders;
    private final Payments payments;
    private final Markets markets;
    private final AddressFormats forms;
    private final Seller seller;
    private final Printer printer;
    private final String shop;

    OrderPapers(
            Orders orders,
            Payments payments,
            Markets markets,
            AddressFormats forms,
            Seller seller,
            Printer printer,
            @Value("${portolan.shop.name:Ostro}") String shop) {
        this.orders = orders;
        this.payments = payments;
        this.markets = markets;
        this.forms = forms;
        this.seller = seller;
        this.printer = printer;
        this.shop = shop;
    }

    /// What was bought, what it cost and how it was paid, as PDF in the order's language: personal
    /// data. Not a tax invoice. The figures are those of the frozen bill. Without the buyer when
    /// they were erased.
    public byte[] summary(Order order) {
        return print(
                order, orders.address(order.id()).map(to -> buyer(order, to)).orElse(List.of()));
    }

    /// The same with the buyer masked.
    public byte[] maskedSummary(Order order) {
        return print(
                order,
                orders.address(order.id()).map(to -> buyer(order, masked(to))).orElse(List.of()));
    }

    private byte[] print(Order order, List<String> buyer) {
        Market market = markets.require(order.market());
        SummaryMaker maker =
                new SummaryMaker(
                        order,
                        market,
                        seller.lines(order.language(), market.shipFrom()),
                        buyer,
                        payments.ofOrder(order.id()));
        return printer.print(
                "documents/summary.jte", maker.view(shop), order.language().direction());
    }

    private List<String> buyer(Order order, Address to) {
        Language reader = order.language();
        Market market = markets.require(order.market());
        String country = Display.in(reader, market.zone()).country(to.country());
        return forms.of(to.country()).lines(to, reader, country);
    }

    private static Address masked(Address to) {
        return new Address(
                "",
                Masks.name(to.name()),
                null,
                Masks.addressLine(to.line1()),
                null,
                to.city(),
                to.region(),
                to.postcode(),
                to.country(),
                null,
                null);
    }
}
