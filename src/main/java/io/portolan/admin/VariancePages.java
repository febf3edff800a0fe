package io.portolan.admin;

import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import io.portolan.privacy.Actor;
import io.portolan.shipping.variance.BillFile;
import io.portolan.shipping.variance.NotABill;
import io.portolan.shipping.variance.VarianceBy;
import io.portolan.shipping.variance.VarianceFiles;
import io.portolan.shipping.variance.VarianceLedger;
import io.portolan.shipping.variance.VariancePolicy;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Billed against quoted: the sums, the parcels behind them, the files of carriers and brokers.
@Controller
class VariancePages {

    private static final String PAGE = VarianceViews.PAGE;
    private static final Set<String> SAID =
            Set.of("counted", "undone", "dropped", "saved", "unchanged");

    private final VarianceFiles files;
    private final VarianceLedger ledger;
    private final VarianceViews views;
    private final Desk desk;

    VariancePages(VarianceFiles files, VarianceLedger ledger, VarianceViews views, Desk desk) {
        this.files = files;
        this.ledger = ledger;
        this.views = views;
        this.desk = desk;
    }

    @GetMapping(PAGE)
    @StaffOnly("payments.read")
    ResponseEntity<byte[]> show(
            @RequestParam(defaultValue = "lane") String by,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "variance");
        return desk.page(
                "variance.jte",
                views.page(
                        shell,
                        by(by),
                        key.isEmpty() ? null : key,
                        new FieldReader(Map.of()),
                        Map.of(),
                        said(shell, said),
                        null));
    }

    private static VarianceBy by(String word) {
        return Arrays.stream(VarianceBy.values())
                .filter(by -> by.word().equals(word))
                .findFirst()
                .orElse(VarianceBy.LANE);
    }

    private static @Nullable String said(Shell shell, String word) {
        return SAID.contains(word) ? shell.t("variance.said." + word) : null;
    }

    /// Reads a file and shows what it would count.
    @PostMapping(PAGE)
    @StaffOnly(VarianceViews.RIGHT)
    ResponseEntity<byte[]> look(Caller caller, HttpServletRequest request) throws IOException {
        Upload sent = Upload.of(request);
        String carrier = sent.field("carrier", "").strip();
        FieldReader fields = new FieldReader(Map.of("carrier", carrier));
        if (carrier.isEmpty()) fields.problem("carrier", "variance.bad.carrier");
        if (sent.isEmpty()) fields.problem("file", "import.nofile");
        if (!fields.problems().isEmpty()) {
            return again(caller, request, fields, Map.of("carrier", carrier), "variance.mend");
        }
        try (InputStream in = sent.content()) {
            BillFile file = files.look(sent.name(), carrier, in.readAllBytes());
            return desk.to(PAGE + "/files/" + file.id());
        } catch (NotABill unread) {
            fields.problem("file", "variance.bad." + unread.reason());
            return again(caller, request, fields, Map.of("carrier", carrier), "variance.mend");
        }
    }

    private ResponseEntity<byte[]> again(
            Caller caller,
            HttpServletRequest request,
            FieldReader fields,
            Map<String, String> typed,
            String problem) {
        Shell shell = desk.shell(request, caller, "variance");
        return desk.page(
                422,
                "variance.jte",
                views.page(shell, VarianceBy.LANE, null, fields, typed, null, shell.t(problem)));
    }

    @GetMapping(PAGE + "/files/{id}")
    @StaffOnly("payments.read")
    ResponseEntity<byte[]> file(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String said,
            Caller caller,
            HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "variance");
        return desk.page("variance-file.jte", views.filePage(shell, found(id), said(shell, said)));
    }

    @PostMapping(PAGE + "/files/{id}/count")
    @StaffOnly(VarianceViews.RIGHT)
    ResponseEntity<byte[]> count(@PathVariable UUID id, Caller caller) {
        boolean done = files.count(found(id).id(), Actor.of(caller));
        return told(id, done ? "counted" : "unchanged");
    }

    @PostMapping(PAGE + "/files/{id}/undo")
    @StaffOnly(VarianceViews.RIGHT)
    ResponseEntity<byte[]> undo(@PathVariable UUID id, Caller caller) {
        boolean done = files.undo(found(id).id(), Actor.of(caller));
        return told(id, done ? "undone" : "unchanged");
    }

    @PostMapping(PAGE + "/files/{id}/drop")
    @StaffOnly(VarianceViews.RIGHT)
    ResponseEntity<byte[]> drop(@PathVariable UUID id) {
        if (files.drop(id)) return desk.to(PAGE + "?said=dropped");
        return told(found(id).id(), "unchanged");
    }

    private ResponseEntity<byte[]> told(UUID id, String said) {
        return desk.to(PAGE + "/files/" + id + "?said=" + said);
    }

    @PostMapping(PAGE + "/limit")
    @StaffOnly(VarianceViews.RIGHT)
    ResponseEntity<byte[]> limit(
            @RequestParam Map<String, String> typed, Caller caller, HttpServletRequest request) {
        FieldReader fields = new FieldReader(typed);
        Integer part = fields.value("percent", null, "variance.bad.number", Integer::valueOf);
        Integer parcels = fields.value("parcels", null, "variance.bad.number", Integer::valueOf);
        if (part == null || part < 1 || part > 1000) {
            fields.problem("percent", "variance.bad.number");
        }
        if (parcels == null || parcels < 1 || parcels > 10_000) {
            fields.problem("parcels", "variance.bad.number");
        }
        if (part == null || parcels == null || !fields.problems().isEmpty()) {
            return again(caller, request, fields, typed, "variance.mend");
        }
        ledger.follow(new VariancePolicy(part, parcels), Actor.of(caller));
        return desk.to(PAGE + "?said=saved#limit");
    }

    private BillFile found(UUID id) {
        return files.find(id).orElseThrow(() -> Refusal.notFound("This bill"));
    }
}
