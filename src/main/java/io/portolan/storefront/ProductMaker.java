package io.portolan.storefront;

import io.portolan.catalog.Category;
import io.portolan.catalog.Compliance;
import io.portolan.catalog.Option;
import io.portolan.catalog.Picture;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.Variant;
import io.portolan.catalog.translation.Item;
import io.portolan.checkout.Offer;
import io.portolan.checkout.OfferCharges;
import io.portolan.checkout.OfferVariant;
import io.portolan.checkout.Offers;
import io.portolan.kernel.HsCode;
import io.portolan.kernel.Money;
import io.portolan.shipping.Incoterm;
import io.portolan.shipping.ShippingOption;
import io.portolan.storefront.view.Card;
import io.portolan.storefront.view.Frame;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.Pic;
import io.portolan.storefront.view.ProductPage;
import io.portolan.storefront.view.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Draws one product with one variant chosen.
final class ProductMaker {

    private static final int COMPLEMENTS = 4;
    private static final String SIZE = "size";

    private final Front front;
    private final Offers offers;
    private final Offer offer;
    private final Choices choices;
    private final SheetMaker sheet;
    private final Map<Map<String, String>, OfferVariant> byChoice;
    private final OfferVariant shown;
    private final @Nullable Integer available;

    ProductMaker(Front front, Offers offers, Offer offer, Choices choices, SheetMaker sheet) {
        this.sheet = sheet;
        this.front = front;
        this.offers = offers;
        this.offer = offer;
        this.choices = choices;
        this.byChoice = Choices.byChoice(offer);
        this.shown = Objects.requireNonNullElse(choices.exact(), offer.variants().getFirst());
        this.available = offers.available(shown.variant());
    }

    ProductPage page(int quantity) {
        ProductText text = offer.text();
        Money before = shown.price().compareAt();
        String kind = front.market().showsTaxIncluded() ? "included" : "excluded";
        return new ProductPage(
                frame(text),
                offer.handle(),
                shown.sku().value(),
                offer.title(),
                offer.summary(),
                pictures(),
                front.money(shown.price().amount()),
                before == null ? null : front.t("card.was", Map.of("price", front.said(before))),
                terms(kind),
                landed(kind),
                choiceViews(),
                quantity,
                available == null ? 999 : available,
                reason(quantity),
                facts(),
                text.description(),
                specs(text),
                compliance(),
                complements(),
                null,
                sheet.sheet());
    }

    private Frame frame(ProductText text) {
        String title = Objects.requireNonNullElse(text.seoTitle(), text.title());
        String about = Objects.requireNonNullElse(text.seoDescription(), text.summary());
        Category category = offer.category();
        List<Link> crumbs = new ArrayList<>();
        String door = "";
        if (category != null) {
            door = front.toShelf(category.code());
            crumbs.add(Link.to(door, category.name(front.language())));
        }
        crumbs.add(new Link("", offer.title(), true));
        Frame frame =
                front.frame(
                                title + " — " + front.shop(),
                                about,
                                front.ways().product(offer.handle(), front.language()))
                        .also(front.ways().everywhere(Item.product(offer.handle())))
                        .at(door, crumbs);
        Picture picture = offer.picture();
        return frame.told(
                picture == null ? null : front.place().origin() + "/media/" + picture.path(),
                ProductFacts.of(front, offer, offers.availability(offer), frame.canonical()));
    }

    private List<Pic> pictures() {
        List<Picture> fitting = shown.pictures().isEmpty() ? offer.pictures() : shown.pictures();
        return fitting.stream()
                .map(picture -> front.pics().of(picture, front.language()))
                .map(pic -> pic.alt().isEmpty() ? pic.said(offer.title()) : pic)
                .toList();
    }

    /// Whether the buyer pays something on delivery.
    private boolean door() {
        OfferCharges charges = shown.charges();
        return charges != null && !charges.onDelivery().isZero();
    }

    private String terms(String kind) {
        OfferCharges charges = shown.charges();
        if (charges == null || !door()) {
            return front.t("product.terms." + kind, Map.of("country", front.country()));
        }
        return front.t(
                "product.door",
                Map.of(
                        "now", front.said(charges.now()),
                        "amount", front.said(charges.onDelivery())));
    }

    private ProductPage.@Nullable Landed landed(String kind) {
        OfferCharges charges = shown.charges();
        if (charges == null) return null;
        Money sum = charges.charges().total();
        List<Sum> sums = new ArrayList<>();
        sums.add(
                new Sum(
                        front.t("product.landed.goods"),
                        front.t("product.landed.goodsNote"),
                        front.money(charges.goods())));
        for (OfferCharges.Line line : charges.lines()) {
            Money base = line.component().base();
            String note =
                    line.component().rate() == null
                            ? null
                            : front.t("bill.on", Map.of("base", front.said(base)));
            sums.add(new Sum(line.label(), note, front.money(line.component().amount())));
        }
        Money door = charges.onDelivery();
        if (!door.isZero()) return atTheDoor(charges, sums, door);
        boolean taxToCome = !charges.included() && charges.tax().isZero();
        String word = taxToCome ? "dutyOnly" : sum.isZero() ? "none" : kind;
        return new ProductPage.Landed(
                front.t(
                        "product.landed." + word,
                        Map.of("country", front.place().home(), "amount", front.said(sum))),
                front.t("product.landed.caption"),
                sums,
                new Sum(front.t("product.landed.total"), null, front.money(charges.total())),
                charges.estimate() ? front.t("product.landed.estimate") : null);
    }

    private ProductPage.Landed atTheDoor(OfferCharges charges, List<Sum> sums, Money due) {
        Money carrier = charges.carrier();
        if (!carrier.isZero()) {
            sums.add(new Sum(front.t("bill.carrier"), null, front.money(carrier)));
        }
        return new ProductPage.Landed(
                front.t(
                        "product.landed.door",
                        Map.of("country", front.place().home(), "amount", front.said(due))),
                front.t("product.landed.caption"),
                sums,
                new Sum(
                        front.t("product.landed.total"),
                        null,
                        front.money(charges.now().plus(due))),
                front.t("bill.dueNote"));
    }

    private List<ProductPage.Choice> choiceViews() {
        List<ProductPage.Choice> views = new ArrayList<>();
        for (Option option : offer.options()) {
            String code = choices.chosen().getOrDefault(option.code(), "");
            Option.Value chosen = option.value(code);
            views.add(
                    new ProductPage.Choice(
                            option.code(),
                            option.name(front.language()),
                            chosen == null ? "" : chosen.label(front.language()),
                            option.values().stream().map(v -> value(option, v, code)).toList()));
        }
        return views;
    }

    private ProductPage.Value value(Option option, Option.Value value, String chosen) {
        OfferVariant would = byChoice.get(choices.with(option.code(), value.code()));
        boolean off =
                would == null
                        || offers.availability(would.variant()) == Offer.Availability.SOLD_OUT;
        return new ProductPage.Value(
                value.code(),
                option.code().equals(SIZE)
                        ? sheet.size(value.label(front.language()))
                        : value.label(front.language()),
                value.swatch(),
                value.code().equals(chosen),
                off);
    }

    /// Why the choice cannot be bought, in words; null when it can.
    private @Nullable String reason(int quantity) {
        if (choices.exact() == null) {
            return front.t("product.why.missing", Map.of("choice", Front.apart(chosenWords())));
        }
        if (available != null && available == 0) {
            return shown.label().isEmpty()
                    ? front.t("product.why.soldOutPlain")
                    : front.t("product.why.soldOut", Map.of("choice", Front.apart(shown.label())));
        }
        if (shown.delivery() == null) {
            return front.t("product.why.blocked", Map.of("country", front.country()));
        }
        return available != null && quantity > available
                ? front.t("product.why.few", Map.of("count", available))
                : null;
    }

    private String chosenWords() {
        List<String> words = new ArrayList<>();
        for (Option option : offer.options()) {
            Option.Value value = option.value(choices.chosen().getOrDefault(option.code(), ""));
            if (value != null) words.add(value.label(front.language()));
        }
        return String.join(", ", words);
    }

    private List<ProductPage.Fact> facts() {
        List<ProductPage.Fact> facts = new ArrayList<>();
        ShippingOption delivery = shown.delivery();
        if (delivery != null) {
            String range = front.display().dateRange(delivery.from(), delivery.to());
            facts.add(
                    new ProductPage.Fact(
                            "truck",
                            front.t("product.arrives", Map.of("range", range)),
                            front.t(
                                    delivery.incoterm() == Incoterm.DAP
                                            ? "product.arrivesDoor"
                                            : "product.arrivesPlain")));
        }
        facts.add(new ProductPage.Fact("parcel", stock(), null));
        facts.add(
                new ProductPage.Fact(
                        "return",
                        front.t("product.returns", Map.of("days", front.market().returnDays())),
                        front.t(door() ? "product.returnsDoor" : "product.returnsNote")));
        facts.add(
                new ProductPage.Fact(
                        "lock", front.t("product.protect"), front.t("product.protectNote")));
        return facts;
    }

    private String stock() {
        if (available == null) return front.t("product.stock.in");
        return switch (offers.availability(shown.variant())) {
            case IN_STOCK -> front.t("product.stock.count", Map.of("count", available));
            case LOW -> front.t("product.stock.low", Map.of("count", available));
            case BACK_ORDER -> front.t("product.stock.back");
            case SOLD_OUT -> front.t("product.stock.out");
        };
    }

    private List<ProductPage.Entry> specs(ProductText text) {
        List<ProductPage.Entry> specs = new ArrayList<>();
        text.specs().forEach(spec -> specs.add(new ProductPage.Entry(spec.name(), spec.value())));
        // What the merchant says of a fact in words stands before its bare value.
        List<String> said = text.specs().stream().map(ProductText.Spec::name).toList();
        sheet.facts().stream().filter(fact -> !said.contains(fact.name())).forEach(specs::add);
        String made = sheet.composition();
        put(specs, "product.spec.material", made == null ? text.material() : made);
        put(specs, "product.spec.care", text.care());
        put(specs, "product.spec.madeIn", text.madeIn());
        put(specs, "product.spec.litres", litres(shown.variant()));
        put(specs, "product.spec.alcohol", strength(shown.variant()));
        put(specs, "product.spec.sku", shown.sku().value());
        return specs;
    }

    private @Nullable String litres(Variant variant) {
        BigDecimal litres = variant.litres();
        return litres == null ? null : front.display().measure(litres, "l");
    }

    private @Nullable String strength(Variant variant) {
        BigDecimal alcohol = variant.alcohol();
        return alcohol == null ? null : front.display().percent(alcohol.movePointLeft(2));
    }

    private void put(List<ProductPage.Entry> entries, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            entries.add(new ProductPage.Entry(front.t(key), value));
        }
    }

    private List<ProductPage.Entry> compliance() {
        List<ProductPage.Entry> entries = new ArrayList<>();
        Compliance compliance = offer.product().compliance();
        if (compliance != null) {
            Compliance.Party maker = compliance.manufacturer();
            if (maker.complete()) put(entries, "product.spec.manufacturer", party(maker));
            Compliance.Party responsible = compliance.responsible();
            if (responsible != null) {
                put(entries, "product.spec.responsible", party(responsible));
            }
            put(entries, "product.spec.model", compliance.model());
            put(
                    entries,
                    "product.spec.warnings",
                    String.join(" ", compliance.warnings(front.language())));
        }
        entries.addAll(sheet.certificates());
        put(entries, "product.spec.tariff", tariff(shown.variant()));
        return entries;
    }

    private static String party(Compliance.Party party) {
        return party.name() + ", " + party.address() + " · " + party.mail();
    }

    private @Nullable String tariff(Variant variant) {
        HsCode hs = variant.hs();
        if (hs == null) return null;
        return variant.origin() == null
                ? hs.dotted()
                : hs.dotted() + " · " + front.display().country(variant.origin());
    }

    private List<Card> complements() {
        return front.shelf().offers().stream()
                .filter(other -> !other.handle().equals(offer.handle()))
                .filter(other -> Objects.equals(other.category(), offer.category()))
                .limit(COMPLEMENTS)
                .map(other -> front.card(other, offers.availability(other)))
                .toList();
    }
}
