package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.ProductCollection;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.Slugs;
import io.portolan.kernel.Language;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.privacy.AuditEntry;
import io.portolan.privacy.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/// Collections: goods shown together, by hand and by rule. What would be in one is seen before it
/// is saved.
@Controller
@StaffOnly("products.read")
class CollectionPages {

    static final String HOME = "/admin/collections";
    private static final String NEW = HOME + "/new";

    private final Catalog catalog;
    private final CatalogDefinitions definitions;
    private final CollectionDesk collections;
    private final Slugs slugs;
    private final AuditTrail audit;
    private final Clock clock;
    private final Desk desk;

    CollectionPages(
            Catalog catalog,
            CatalogDefinitions definitions,
            CollectionDesk collections,
            Slugs slugs,
            AuditTrail audit,
            Clock clock,
            Desk desk) {
        this.catalog = catalog;
        this.definitions = definitions;
        this.collections = collections;
        this.slugs = slugs;
        this.audit = audit;
        this.clock = clock;
        this.desk = desk;
    }

    @GetMapping(HOME)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "collections");
        @Nullable String notice = said.equals("removed") ? shell.t("collections.removed") : null;
        return desk.page("collections.jte", collections.list(shell, notice));
    }

    @GetMapping(NEW)
    ResponseEntity<byte[]> begin(Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "collections");
        return page(200, collections.edited(shell, null, ""), CollectionDesk.Wish.NONE);
    }

    @PostMapping(NEW)
    @StaffOnly("products.write")
    ResponseEntity<byte[]> create(Caller caller, HttpServletRequest request) {
        return take(null, caller, request);
    }

    @GetMapping(HOME + "/{code}")
    ResponseEntity<byte[]> show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "collections");
        @Nullable String notice = said.equals("saved") ? shell.t("collections.saved") : null;
        return page(
                200,
                collections.edited(shell, collection(code), lang),
                new CollectionDesk.Wish(Map.of(), Map.of(), null, notice));
    }

    @PostMapping(HOME + "/{code}")
    @StaffOnly("products.write")
    ResponseEntity<byte[]> save(
            @PathVariable String code, Caller caller, HttpServletRequest request) {
        return take(collection(code), caller, request);
    }

    @PostMapping(HOME + "/{code}/remove")
    @StaffOnly("products.write")
    ResponseEntity<byte[]> remove(@PathVariable String code, Caller caller) {
        if (catalog.snapshot().collection(code) != null) {
            definitions.removeCollection(code);
            audit.write(
                    new AuditEntry(
                            Actor.of(caller),
                            "collection.remove",
                            "collection",
                            code,
                            null,
                            clock.instant(),
                            Map.of()));
        }
        return desk.to(HOME + "?said=removed");
    }

    /// Saves what the form says, or shows what it would do.
    private ResponseEntity<byte[]> take(
            @Nullable ProductCollection before, Caller caller, HttpServletRequest request) {
        Map<String, String> typed = ProductEditPages.typed(request);
        Shell shell = desk.shell(request, caller, "collections");
        CollectionDesk.Edited edited =
                collections.edited(shell, before, typed.getOrDefault("lang", ""));
        FieldReader fields = new FieldReader(typed);
        ProductCollection wanted =
                CollectionForm.read(fields, edited.collection(), edited.language(), shell.zone());
        Map<String, String> problems = new LinkedHashMap<>(fields.problems());
        if (before == null && taken(wanted.code())) problems.put("code", "collections.bad.code");
        boolean save = typed.getOrDefault("do", "").equals("save");
        boolean stale = !typed.getOrDefault("base", "").equals(CollectionDesk.mark(before));
        if (save && problems.isEmpty() && !stale) {
            return saved(before, wanted, edited.language(), caller);
        }
        @Nullable String notice = save && stale ? shell.t("collections.stale") : null;
        int status = !save ? 200 : stale ? 409 : 422;
        return page(status, edited, new CollectionDesk.Wish(typed, problems, wanted, notice));
    }

    private boolean taken(String code) {
        return code.equals("new") || catalog.snapshot().collection(code) != null;
    }

    private ResponseEntity<byte[]> saved(
            @Nullable ProductCollection before,
            ProductCollection collection,
            Language language,
            Caller caller) {
        definitions.save(collection);
        String name = collection.names().get(language);
        Item item = Item.collection(collection.code());
        // The first name makes the address, one that a file brought too; a later one leaves it.
        String was = before == null ? null : before.names().get(language);
        boolean first = was == null || !Slugs.word(was, language).equals(collection.code());
        if (first && name != null && !name.isBlank()) slugs.first(item, language, name);
        audit.write(
                new AuditEntry(
                        Actor.of(caller),
                        "collection.save",
                        "collection",
                        collection.code(),
                        null,
                        clock.instant(),
                        Map.of("published", String.valueOf(collection.published()))));
        return desk.to(href(collection.code(), language) + "&said=saved");
    }

    private ResponseEntity<byte[]> page(
            int status, CollectionDesk.Edited edited, CollectionDesk.Wish wish) {
        return desk.page(status, "collection.jte", collections.page(edited, wish));
    }

    private ProductCollection collection(String code) {
        ProductCollection collection = catalog.snapshot().collection(code);
        if (collection == null) throw Refusal.notFound("Collection " + code);
        return Objects.requireNonNull(collection);
    }

    static String href(String code, Language language) {
        return HOME
                + "/"
                + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8)
                + "?lang="
                + language.tag();
    }
}
