package io.portolan.catalog;

import io.portolan.kernel.Sku;
import io.portolan.kernel.Uuid7;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A batch of drafts held against what is there: what would become of each, and the rows that must
/// be written for it.
record Intake(List<Saved> outcomes, List<CatalogStore.Row> rows) {

    static Intake of(List<ProductDraft> drafts, CatalogStore store, Clock clock) {
        List<String> handles = drafts.stream().map(ProductDraft::handle).toList();
        List<String> skus =
                drafts.stream()
                        .flatMap(draft -> draft.variants().stream())
                        .map(variant -> variant.sku().value())
                        .toList();
        Map<String, CatalogStore.Known> known = store.known(handles);
        Map<String, String> owners = new HashMap<>(store.owners(skus));
        Set<String> seen = new HashSet<>();
        List<Saved> outcomes = new ArrayList<>();
        List<CatalogStore.Row> rows = new ArrayList<>();
        for (ProductDraft draft : drafts) {
            String reason = refusal(draft, seen, owners);
            if (reason != null) {
                outcomes.add(new Saved.Refused(draft.handle(), reason));
                continue;
            }
            draft.variants().forEach(v -> owners.put(v.sku().value(), draft.handle()));
            outcomes.add(take(draft.safe(), known.get(draft.handle()), rows, clock));
        }
        return new Intake(List.copyOf(outcomes), List.copyOf(rows));
    }

    private static @Nullable String refusal(
            ProductDraft draft, Set<String> seen, Map<String, String> owners) {
        if (!seen.add(draft.handle())) return "the batch names " + draft.handle() + " twice";
        for (Variant variant : draft.variants()) {
            Sku sku = variant.sku();
            String owner = owners.get(sku.value());
            if (owner != null && !owner.equals(draft.handle())) {
                return "SKU " + sku + " belongs to " + owner;
            }
        }
        return null;
    }

    private static Saved take(
            ProductDraft draft,
            CatalogStore.@Nullable Known known,
            List<CatalogStore.Row> rows,
            Clock clock) {
        String document = CatalogJson.mapper().writeValueAsString(draft);
        String hash = sha256(document);
        if (known == null) {
            rows.add(new CatalogStore.Row(Uuid7.at(clock.millis()), draft, document, hash, false));
            return new Saved.Created(draft.handle());
        }
        if (known.hash().equals(hash)) return new Saved.Unchanged(draft.handle());
        rows.add(new CatalogStore.Row(known.id(), draft, document, hash, true));
        return new Saved.Updated(draft.handle());
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
