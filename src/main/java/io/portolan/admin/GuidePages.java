package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.SizeGuide;
import io.portolan.catalog.translation.Item;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Size guides: the list, and one as a table. Buttons for rows and columns change the form alone;
/// only saving writes.
@Controller
@StaffOnly("products.read")
class GuidePages {

    static final String HOME = "/admin/size-guides";
    static final String NEW = HOME + "/new";
    private static final String AT = "guides";

    private final Catalog catalog;
    private final CatalogDefinitions stored;
    private final DefinitionDesk definitions;
    private final GuideDesk guides;
    private final Desk desk;

    GuidePages(
            Catalog catalog,
            CatalogDefinitions stored,
            DefinitionDesk definitions,
            GuideDesk guides,
            Desk desk) {
        this.catalog = catalog;
        this.stored = stored;
        this.definitions = definitions;
        this.guides = guides;
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
        @Nullable String notice = said.equals("removed") ? shell.t("guides.removed") : null;
        return desk.page("guides.jte", guides.list(shell, notice));
    }

    @GetMapping(NEW)
    ResponseEntity<byte[]> begin(
            @RequestParam(defaultValue = "") String from,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, AT);
        DefinitionDesk.Wish caution = DefinitionDesk.Wish.said(guides.caution(shell, from));
        return page(200, fresh(shell, guides.begin(from)), caution);
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
        return stands(200, shell, guides.guide(code), notice);
    }

    @PostMapping(HOME + "/{code}")
    @StaffOnly("products.write")
    ResponseEntity<byte[]> save(
            @PathVariable String code, Caller caller, HttpServletRequest request) {
        return take(guides.guide(code), caller, request);
    }

    @PostMapping(HOME + "/{code}/remove")
    @StaffOnly("products.write")
    ResponseEntity<byte[]> remove(
            @PathVariable String code, Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, AT);
        @Nullable SizeGuide guide = catalog.snapshot().sizeGuide(code);
        if (guide == null) return desk.to(HOME);
        long used = guides.used(code);
        if (used > 0 || !stored.removeUnusedGuide(code)) {
            String why = used > 0 ? shell.t("guides.kept", "count", used) : shell.t("define.kept");
            return stands(409, shell, guide, why);
        }
        definitions.audit("guide.remove", Item.guide(code), caller);
        return desk.to(HOME + "?said=removed");
    }

    /// Saves what the form says, or changes the form and shows what it would be.
    private ResponseEntity<byte[]> take(
            @Nullable SizeGuide before, Caller caller, HttpServletRequest request) {
        Map<String, String> typed = ProductEditPages.typed(request);
        Shell shell = desk.shell(request, caller, AT);
        FieldReader fields = new FieldReader(typed);
        Move move = Move.of(fields);
        GuideGrid grid = GuideGrid.typed(fields).done(move);
        SizeGuide wanted =
                new GuideForm(fields, grid, before, definitions.source()).read(this::taken);
        String market = typed.getOrDefault("market", "");
        Map<String, String> problems = new LinkedHashMap<>(fields.problems());
        if (!move.is("save")) {
            // A cell that cannot be read is said at once, the rest when it is saved.
            problems.keySet().removeIf(field -> !field.startsWith("cell."));
            GuideGrid shown = grid.in(unit(typed));
            GuideDesk.Open open = new GuideDesk.Open(shell, before, shown, wanted, market);
            return page(200, open, new DefinitionDesk.Wish(typed, problems, null));
        }
        GuideDesk.Open open = new GuideDesk.Open(shell, before, grid, wanted, market);
        if (!problems.isEmpty()) {
            return page(422, open, new DefinitionDesk.Wish(typed, problems, null));
        }
        boolean stale = !typed.getOrDefault("base", "").equals(CollectionDesk.mark(before));
        if (stale || !stored.replace(before, wanted)) return stale(open, typed);
        definitions.audit("guide.save", Item.guide(wanted.code()), caller);
        return desk.to(href(wanted.code()) + "?said=saved");
    }

    private static SizeGuide.Unit unit(Map<String, String> typed) {
        return typed.getOrDefault("unit", "").equals(SizeGuide.Unit.INCH.name())
                ? SizeGuide.Unit.INCH
                : SizeGuide.Unit.CM;
    }

    private boolean taken(String code) {
        return catalog.snapshot().sizeGuide(code) != null;
    }

    private ResponseEntity<byte[]> stale(GuideDesk.Open open, Map<String, String> typed) {
        @Nullable SizeGuide newest = catalog.snapshot().sizeGuide(open.wanted().code());
        Item item = Item.guide(open.wanted().code());
        GuideDesk.Open newer =
                new GuideDesk.Open(open.shell(), newest, open.grid(), open.wanted(), open.market());
        String notice = definitions.meanwhile(open.shell(), item);
        return page(409, newer, new DefinitionDesk.Wish(typed, Map.of(), notice));
    }

    /// A guide as it is stored.
    private ResponseEntity<byte[]> stands(
            int status, Shell shell, SizeGuide guide, @Nullable String notice) {
        GuideGrid grid = GuideGrid.of(guide, definitions.source(), SizeGuide.Unit.CM);
        GuideDesk.Open open = new GuideDesk.Open(shell, guide, grid, guide, "");
        return page(status, open, DefinitionDesk.Wish.said(notice));
    }

    private GuideDesk.Open fresh(Shell shell, GuideGrid grid) {
        FieldReader nothing = new FieldReader(Map.of());
        SizeGuide wanted =
                new GuideForm(nothing, grid, null, definitions.source()).read(this::taken);
        return new GuideDesk.Open(shell, null, grid, wanted, "");
    }

    private ResponseEntity<byte[]> page(int status, GuideDesk.Open open, DefinitionDesk.Wish wish) {
        return desk.page(status, "guide.jte", guides.page(open, wish));
    }
}
