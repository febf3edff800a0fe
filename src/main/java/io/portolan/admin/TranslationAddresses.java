package io.portolan.admin;

import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Slugs;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/// The address of an item in one language: shown, and changed with a redirect from the one before.
@Controller
@StaffOnly("translations.write")
class TranslationAddresses {

    private static final Set<String> REFUSED = Set.of("taken", "wrong", "stale");

    private final Slugs slugs;
    private final Markets markets;
    private final Desk desk;

    TranslationAddresses(Slugs slugs, Markets markets, Desk desk) {
        this.slugs = slugs;
        this.markets = markets;
        this.desk = desk;
    }

    @PostMapping(TranslationPages.HOME + "/{language}/{kind}/{code}/address")
    ResponseEntity<byte[]> change(
            @PathVariable String language,
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String slug,
            @RequestParam(required = false) @Nullable String stood,
            Caller caller,
            HttpServletRequest request) {
        Item.Kind known = Item.Kind.of(kind);
        Market market = market(language);
        if (known == null || !known.hasAddress() || market == null)
            throw Refusal.notFound("This text");
        Item item = new Item(known, code);
        Language own = Language.of(language);
        Slugs.Outcome outcome = slugs.choose(item, own, slug, stood);
        String back = TranslationPages.href(item, own);
        String said = outcome.name().toLowerCase(Locale.ROOT);
        return desk.to(
                back
                        + "?address="
                        + said
                        + "&wanted="
                        + UriUtils.encode(slug, StandardCharsets.UTF_8)
                        + "#address");
    }

    /// The address as it stands, with what became of a wish for another one.
    TranslationPage.@Nullable Address of(
            Shell shell, Item item, Language language, String said, String wanted) {
        Market market = market(language.tag());
        if (market == null || !item.kind().hasAddress()) return null;
        boolean refused = REFUSED.contains(said);
        return new TranslationPage.Address(
                before(item, language, market),
                slugs.of(item, language),
                refused ? wanted : slugs.of(item, language),
                refused ? shell.t("tr.address." + said) : null);
    }

    /// Where the item is seen in the shop; null where no market speaks the language, and for what
    /// has no page of its own.
    @Nullable String shown(Item item, Language language) {
        Market market = market(language.tag());
        if (market == null || !item.kind().hasAddress()) return null;
        return before(item, language, market)
                + UriUtils.encodePathSegment(slugs.of(item, language), StandardCharsets.UTF_8);
    }

    private static String before(Item item, Language language, Market market) {
        return "/"
                + language.tag().toLowerCase(Locale.ROOT)
                + "-"
                + market.code()
                + way(item.kind());
    }

    private static String way(Item.Kind kind) {
        return switch (kind) {
            case PRODUCT -> "/p/";
            case CATEGORY -> "/c/";
            case COLLECTION -> "/collections/";
            case TYPE, GUIDE -> throw new IllegalArgumentException("no page of " + kind);
        };
    }

    private @Nullable Market market(String language) {
        for (Market market : markets.all()) {
            for (Language each : market.languages()) if (each.tag().equals(language)) return market;
        }
        return null;
    }
}
