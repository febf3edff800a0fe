package io.portolan.storefront;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Product;
import io.portolan.catalog.SaleStop;
import io.portolan.catalog.translation.Item;
import io.portolan.checkout.Offer;
import io.portolan.checkout.OfferVariant;
import io.portolan.checkout.Offers;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// One product. The chosen variant stands in the address (`?o.colour=ink`).
@Controller
@Everyone("shop page")
class ProductPages {

    private final Fronts fronts;
    private final Offers offers;
    private final Catalog catalog;
    private final Ways ways;
    private final SheetMakers sheets;
    private final PublicPages pages;
    private final Clock clock;

    ProductPages(
            Fronts fronts,
            Offers offers,
            Catalog catalog,
            Ways ways,
            SheetMakers sheets,
            PublicPages pages,
            Clock clock) {
        this.clock = clock;
        this.sheets = sheets;
        this.fronts = fronts;
        this.offers = offers;
        this.catalog = catalog;
        this.ways = ways;
        this.pages = pages;
    }

    @GetMapping(Places.AT + "/p/{handle}")
    ResponseEntity<byte[]> product(
            @PathVariable String place,
            @PathVariable("handle") String asked,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Front front = fronts.at(place);
        String handle = ways.code(Item.Kind.PRODUCT, front.language(), asked);
        Offer offer = front.shelf().offer(handle);
        if (offer == null) throw gone(handle, front);
        var moved = ways.moved(Item.product(handle), front, asked, request);
        if (moved != null) return moved;
        Choices choices = Choices.of(offer, parameters);
        SheetMaker sheet = sheets.of(front, offer.product());
        ProductMaker maker = new ProductMaker(front, offers, offer, choices, sheet);
        return pages.shared(request, "product", maker.page(quantity(parameters)));
    }

    /// A product that was sold once is gone (410); one that never was is not here (404), nor is one
    /// that may not be sold in this market until a certificate is renewed.
    private Refusal gone(String handle, Front front) {
        Product known = catalog.snapshot().product(handle);
        if (known == null) return Refusal.notFound("This product");
        LocalDate today = LocalDate.ofInstant(clock.instant(), front.market().zone());
        SaleStop stop = known.stop(known.current().getFirst(), front.market().code(), today);
        if (stop == SaleStop.CERTIFICATE_LAPSED) {
            return Refusal.of(404, "not-allowed", "Not sold here", "It is not sold here now.")
                    .with("rule", stop.word());
        }
        return Refusal.of(410, "gone", "No longer sold", "This product is no longer sold.");
    }

    private static int quantity(Map<String, String> parameters) {
        int quantity = Numbers.small(parameters.get("quantity"), 1);
        int step =
                "-1".equals(parameters.get("step")) ? -1 : Numbers.small(parameters.get("step"), 0);
        return Math.clamp(quantity + step, 1, 999);
    }

    /// The variant that fits the choices best: what is bought when a form names options.
    static OfferVariant variant(Offer offer, Map<String, String> parameters) {
        Choices choices = Choices.of(offer, parameters);
        OfferVariant chosen = choices.exact();
        return chosen == null ? offer.variants().getFirst() : chosen;
    }
}
