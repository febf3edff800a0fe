package io.portolan.admin;

import io.portolan.catalog.Attribute;
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

/// One attribute of a type: its name, where it is seen, its choices and their order.
@Controller
@StaffOnly("products.read")
class AttributePages {

    private static final String PATH = TypePages.HOME + "/{code}/attributes/{attribute}";

    private final CatalogDefinitions stored;
    private final DefinitionDesk definitions;
    private final TypeDesk types;
    private final Desk desk;

    AttributePages(
            CatalogDefinitions stored, DefinitionDesk definitions, TypeDesk types, Desk desk) {
        this.stored = stored;
        this.definitions = definitions;
        this.types = types;
        this.desk = desk;
    }

    static String href(String type, String attribute) {
        return TypePages.href(type) + "/attributes/" + Uris.part(attribute);
    }

    /// What somebody has before them.
    private record Open(Shell shell, ProductType type, Attribute attribute) {

        String path() {
            return href(type.code(), attribute.code());
        }

        /// The type with this in the place of the attribute.
        ProductType with(Attribute wanted) {
            List<Attribute> all =
                    type.attributes().stream()
                            .map(each -> each.code().equals(wanted.code()) ? wanted : each)
                            .toList();
            return new ProductType(type.code(), type.names(), all);
        }
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> show(
            @PathVariable String code,
            @PathVariable String attribute,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Open open = open(desk.shell(request, caller, "types"), code, attribute);
        @Nullable String notice = said.equals("saved") ? open.shell().t("define.saved") : null;
        return page(200, open, DefinitionDesk.Wish.said(notice));
    }

    @PostMapping(PATH)
    @StaffOnly("products.write")
    ResponseEntity<byte[]> save(
            @PathVariable String code,
            @PathVariable String attribute,
            Caller caller,
            HttpServletRequest request) {
        Open open = open(desk.shell(request, caller, "types"), code, attribute);
        Map<String, String> typed = ProductEditPages.typed(request);
        if (typed.containsKey("look")) return page(200, open, typed, null);
        FieldReader fields = new FieldReader(typed);
        @Nullable Attribute wanted =
                AttributeForm.read(fields, open.attribute(), definitions.source());
        if (wanted == null) {
            return page(422, open, new DefinitionDesk.Wish(typed, fields.problems(), null));
        }
        boolean stale = !typed.getOrDefault("base", "").equals(CollectionDesk.mark(open.type()));
        if (stale) return stale(open, typed);
        if (!typed.containsKey("sure")) {
            ResponseEntity<byte[]> asked = asked(open, wanted, typed);
            if (asked != null) return asked;
        }
        if (!stored.replace(open.type(), open.with(wanted))) {
            return stale(open(open.shell(), code, attribute), typed);
        }
        definitions.audit("type.save", Item.type(code), caller);
        return desk.to(open.path() + "?said=saved");
    }

    private Open open(Shell shell, String code, String attribute) {
        ProductType type = types.type(code);
        return new Open(shell, type, TypeDesk.attribute(type, attribute));
    }

    /// Asks before a choice goes that products have; null when none does.
    private @Nullable ResponseEntity<byte[]> asked(
            Open open, Attribute wanted, Map<String, String> typed) {
        Shell shell = open.shell();
        Map<String, Long> goods =
                types.goods().choices(open.type().code(), open.attribute().code());
        List<String> said = new ArrayList<>();
        for (Attribute.Choice choice : open.attribute().choices()) {
            long count = goods.getOrDefault(choice.code(), 0L);
            if (count == 0 || wanted.choice(choice.code()) != null) continue;
            String name = choice.label(shell.language());
            said.add(shell.t("types.hides.choice", Map.of("count", count, "name", name)));
        }
        if (said.isEmpty()) return null;
        said.add(shell.t("types.hides.choice.back"));
        String name = open.attribute().name(shell.language());
        return desk.page(
                "confirm.jte",
                new ConfirmPage(
                        shell,
                        shell.t("types.drop.choices", "name", name),
                        open.path(),
                        name,
                        said,
                        List.of(),
                        open.path(),
                        List.copyOf(typed.entrySet()),
                        shell.t("types.drop.sure"),
                        true));
    }

    private ResponseEntity<byte[]> stale(Open open, Map<String, String> typed) {
        Item item = Item.type(open.type().code());
        return page(409, open, typed, definitions.meanwhile(open.shell(), item));
    }

    private ResponseEntity<byte[]> page(
            int status, Open open, Map<String, String> typed, @Nullable String notice) {
        return page(status, open, new DefinitionDesk.Wish(typed, Map.of(), notice));
    }

    private ResponseEntity<byte[]> page(int status, Open open, DefinitionDesk.Wish wish) {
        return desk.page(
                status,
                "attribute.jte",
                types.page(open.shell(), open.type(), open.attribute(), wish));
    }
}
