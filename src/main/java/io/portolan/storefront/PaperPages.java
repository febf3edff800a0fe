package io.portolan.storefront;

import io.portolan.catalog.Certificate;
import io.portolan.catalog.Papers;
import io.portolan.catalog.translation.Item;
import io.portolan.checkout.Offer;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Handout;
import io.portolan.platform.web.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The files of certificates that a product's page shows today, and no others.
@Controller
@Everyone("certificates of what is on offer")
class PaperPages {

    private final Fronts fronts;
    private final Ways ways;
    private final Papers papers;
    private final Clock clock;

    PaperPages(Fronts fronts, Ways ways, Papers papers, Clock clock) {
        this.fronts = fronts;
        this.ways = ways;
        this.papers = papers;
        this.clock = clock;
    }

    @GetMapping(Places.AT + "/p/{handle}/papers/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable String place,
            @PathVariable("handle") String asked,
            @PathVariable String name) {
        Front front = fronts.kept(place);
        String handle = ways.code(Item.Kind.PRODUCT, front.language(), asked);
        Offer offer = front.shelf().offer(handle);
        String file = Papers.named(name);
        return Optional.ofNullable(offer)
                .flatMap(known -> shown(known, file, front))
                .flatMap(paper -> papers.content(file).map(content -> handed(paper, content)))
                .orElseThrow(() -> Refusal.notFound("This certificate"));
    }

    private Optional<Certificate> shown(Offer offer, String file, Front front) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), front.market().zone());
        return offer.product().sheet().certificates().stream()
                .filter(paper -> file.equals(paper.file()))
                .filter(paper -> paper.valid(today) && paper.covers(front.market().code()))
                .findFirst();
    }

    private static ResponseEntity<byte[]> handed(Certificate paper, Papers.Content content) {
        String name = paper.kind() + "-" + paper.number();
        return Handout.of(name, content.extension(), content.type(), content.bytes());
    }
}
