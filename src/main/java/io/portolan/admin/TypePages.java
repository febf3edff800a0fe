package io.portolan.admin;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.translation.Item;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Types of goods: the list, and one with its attributes. What goes from a type stays in the
/// products that have it; that is said before.
@Controller
@StaffOnly("products.read")
class TypePages {

    static final String HOME = "/admin/types";
    static final String NEW = HOME + "/new";
    private static final String AT = "types";

    private final Catalog catalog;
    private final CatalogDefinitions stored;
    private final DefinitionDesk definitions;
    private final TypeDesk types;
    private final Desk desk;

    TypePages(
            Catalog catalog,
            CatalogDefinitions stored,
            DefinitionDesk definitions,
            TypeDesk types,
            Desk desk) {
        this.catalog = catalog;
        this.stored = stored;
        this.definitions = definitions;
        this.types = types;
        this.desk = desk;
    }

    static String href(String code) {
        return HOME + "/" + Uris.part(code);
    }

    @GetMapping(HOME)
    ResponseEntity<byte[]> list(
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, AT);
        @Nullable String notice = said.equals("removed") ? shell.t("types.removed") : null;
        return desk.page("types.jte", types.list(shell, notice));
    }

    @GetMapping(NEW)
    ResponseEntity<byte[]> begin(Caller caller, HttpServletRequest request) {
        return page(200, desk.shell(request, caller, AT), null, DefinitionDesk.Wish.said(null));
    }

    @PostMapping(NEW)
    @StaffOnly("products.write")
    ResponseEntity<byte[]> create(Caller caller, HttpServletRequest request) {
        return take(null, caller, request);
    }

    @GetMapping(HOME + "/{code}")
    ResponseEntity<byte[]> show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, AT);
        @Nullable String notice = said.equals("saved") ? shell.t("define.saved") : null;
        return page(200, shell, types.type(code), DefinitionDesk.Wish.said(notice));
    }

    @PostMapping(HOME + "/{code}")
    @StaffOnly("products.write")
    ResponseEntity<byte[]> save(
            @PathVariable String code, Caller caller, HttpServletRequest request) {
        return take(types.type(code), caller, request);
    }

    @PostMapping(HOME + "/{code}/remove")
    @StaffOnly("products.write")
    ResponseEntity<byte[]> remove(
            @PathVariable String code, Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, AT);
        @Nullable ProductType type = catalog.snapshot().type(code);
        if (type == null) return desk.to(HOME);
        List<String> kept = types.kept(shell, code);
        if (!kept.isEmpty() || !stored.removeUnusedType(code)) {
            String why = kept.isEmpty() ? shell.t("define.kept") : String.join(" ", kept);
            return page(409, shell, type, DefinitionDesk.Wish.said(why));
        }
        definitions.audit("type.remove", Item.type(code), caller);
        return desk.to(HOME + "?said=removed");
    }

    private ResponseEntity<byte[]> take(
            @Nullable ProductType before, Caller caller, HttpServletRequest request) {
        Map<String, String> typed = ProductEditPages.typed(request);
        Shell shell = desk.shell(request, caller, AT);
        if (typed.containsKey("look")) return page(200, shell, before, typed, null);
        FieldReader fields = new FieldReader(typed);
        @Nullable ProductType wanted =
                new TypeForm(fields, before, definitions.source(), this::taken).read();
        if (wanted == null) {
            DefinitionDesk.Wish wish = new DefinitionDesk.Wish(typed, fields.problems(), null);
            return page(422, shell, before, wish);
        }
        boolean stale = !typed.getOrDefault("base", "").equals(CollectionDesk.mark(before));
        if (stale) return stale(shell, before, typed);
        if (before != null && !typed.containsKey("sure")) {
            ResponseEntity<byte[]> asked = asked(shell, before, wanted, typed);
            if (asked != null) return asked;
        }
        if (!stored.replace(before, wanted)) {
            return stale(shell, catalog.snapshot().type(wanted.code()), typed);
        }
        definitions.audit("type.save", Item.type(wanted.code()), caller);
        return desk.to(href(wanted.code()) + "?said=saved");
    }

    private boolean taken(String code) {
        return catalog.snapshot().type(code) != null;
    }

    /// Asks before an attribute goes that products have a value of; null when none does.
    private @Nullable ResponseEntity<byte[]> asked(
            Shell shell, ProductType before, ProductType wanted, Map<String, String> typed) {
        Map<String, Long> goods = types.goods().attributes(before.code());
        List<String> said = new ArrayList<>();
        for (Attribute attribute : before.attributes()) {
            long count = goods.getOrDefault(attribute.code(), 0L);
            if (count == 0 || wanted.attribute(attribute.code()) != null) continue;
            String name = attribute.name(shell.language());
            said.add(shell.t("types.hides.attribute", Map.of("count", count, "name", name)));
        }
        if (said.isEmpty()) return null;
        said.add(shell.t("types.hides.attribute.back"));
        String title = shell.t("types.drop.title", "name", before.name(shell.language()));
        return desk.page(
                "confirm.jte",
                new ConfirmPage(
                        shell,
                        title,
                        href(before.code()),
                        before.name(shell.language()),
                        said,
                        List.of(),
                        href(before.code()),
                        List.copyOf(typed.entrySet()),
                        shell.t("types.drop.sure"),
                        true));
    }

    private ResponseEntity<byte[]> stale(
            Shell shell, @Nullable ProductType newest, Map<String, String> typed) {
        String code = newest == null ? "" : newest.code();
        return page(409, shell, newest, typed, definitions.meanwhile(shell, Item.type(code)));
    }

    private ResponseEntity<byte[]> page(
            int status,
            Shell shell,
            @Nullable ProductType type,
            Map<String, String> typed,
            @Nullable String notice) {
        return page(status, shell, type, new DefinitionDesk.Wish(typed, Map.of(), notice));
    }

    private ResponseEntity<byte[]> page(
            int status, Shell shell, @Nullable ProductType type, DefinitionDesk.Wish wish) {
        return desk.page(status, "type.jte", types.page(shell, type, wish));
    }
}
