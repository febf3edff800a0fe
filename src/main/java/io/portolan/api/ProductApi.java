package io.portolan.api;

import io.portolan.api.ReadyAnswers.Answer;
import io.portolan.catalog.CatalogSearch;
import io.portolan.catalog.SearchSettings;
import io.portolan.checkout.Offer;
import io.portolan.checkout.OfferSelection;
import io.portolan.checkout.OfferVariant;
import io.portolan.checkout.Offers;
import io.portolan.checkout.Shelf;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.web.Everyone;
import io.portolan.platform.web.Refusal;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// What a market offers: a list to narrow, and one product with everything about it.
@RestController
@RequestMapping("/api/v1/products")
@Everyone("store API")
class ProductApi {

    private static final String FRESH = "public, max-age=10, stale-while-revalidate=30";

    private final Offers offers;
    private final Markets markets;
    private final CatalogSearch search;
    private final SearchSettings settings;
    private final JsonMapper json;
    private final ReadyAnswers ready = new ReadyAnswers();

    ProductApi(
            Offers offers,
            Markets markets,
            CatalogSearch search,
            SearchSettings settings,
            JsonMapper json) {
        this.offers = offers;
        this.markets = markets;
        this.search = search;
        this.settings = settings;
        this.json = json;
    }

    /// Cards of the products of a market, narrowed and ordered as asked, with what narrowing
    /// further would leave. Beside the parameters named here it takes `option.<code>=value,value`.
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Parameter(name = "price-from", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "price-to", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @Parameter(name = "availability", in = ParameterIn.QUERY, schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ProductJson.Page.class)))
    ResponseEntity<byte[]> list(
            @RequestParam(required = false) @Nullable String market,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        Shelf shelf = shelf(market, lang);
        ProductQuery query = ProductQuery.of(request.getParameterMap(), shelf);
        return answer(
                ready.answer(shelf, query, () -> state(shelf, query), () -> page(shelf, query)));
    }

    private List<Long> state(Shelf shelf, ProductQuery query) {
        boolean searches = query.filter().text() != null;
        return List.of(offers.mood(), searches ? search.turn(shelf.language()) : 0);
    }

    /// One product with its variants, texts, pictures, delivery and what duty and tax come to.
    @GetMapping(path = "/{handle}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = ProductJson.Whole.class)))
    ResponseEntity<byte[]> one(
            @PathVariable String handle,
            @RequestParam(required = false) @Nullable String market,
            @RequestParam(required = false) @Nullable String lang) {
        Shelf shelf = shelf(market, lang);
        Offer offer = shelf.offer(handle);
        if (offer == null) throw Refusal.notFound("The product " + handle);
        return answer(
                ready.answer(
                        shelf,
                        handle,
                        () -> counts(offer),
                        () ->
                                json.writeValueAsBytes(
                                        ProductJson.whole(offer, offers, shelf.language()))));
    }

    private byte[] page(Shelf shelf, ProductQuery query) {
        OfferSelection selection = offers.select(shelf, query.filter());
        List<Offer> all = selection.offers();
        ProductQuery.Cursor after = query.after();
        int from = after == null ? 0 : after.next(all);
        int to = Math.min(all.size(), from + query.limit());
        String next =
                to < all.size()
                        ? new ProductQuery.Cursor(to, all.get(to - 1).handle()).text()
                        : null;
        List<ProductJson.Card> cards =
                all.subList(from, to).stream()
                        .map(
                                offer ->
                                        ProductJson.card(
                                                offer,
                                                offers.availability(offer),
                                                shelf.language()))
                        .toList();
        return json.writeValueAsBytes(
                new ProductJson.Page(
                        cards,
                        next,
                        all.size(),
                        ProductJson.facets(selection),
                        redirect(shelf, query)));
    }

    private @Nullable String redirect(Shelf shelf, ProductQuery query) {
        String text = query.filter().text();
        return text == null ? null : settings.rule(shelf.language(), text).redirect();
    }

    private Shelf shelf(@Nullable String code, @Nullable String tag) {
        if (code == null) throw Refusal.invalid("market", "required", "Say which market.");
        Market market = markets.open(code);
        if (market == null) {
            throw Refusal.invalid("market", "unknown", "There is no market " + code + ".");
        }
        return offers.of(market, language(market, tag));
    }

    private static Language language(Market market, @Nullable String tag) {
        if (tag == null || tag.isEmpty()) return market.language();
        for (Language language : market.languages()) {
            if (language.tag().equals(tag)) return language;
        }
        throw Refusal.invalid("lang", "unknown", "This market speaks " + market.languages() + ".");
    }

    private List<Integer> counts(Offer offer) {
        List<Integer> counts = new ArrayList<>(offer.variants().size());
        for (OfferVariant variant : offer.variants()) {
            Integer available = offers.available(variant.variant());
            counts.add(available == null ? -1 : available);
        }
        return counts;
    }

    private static ResponseEntity<byte[]> answer(Answer answer) {
        return ResponseEntity.ok()
                .header("Cache-Control", FRESH)
                .eTag(answer.etag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
