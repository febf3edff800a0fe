package io.portolan.shipping.variance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which column of a bill is what, by its heading. The names are those such files usually have
/// (*estimate*: no carrier's own list was at hand); the three shapes are a column for each kind of
/// charge, a row for each charge, and pairs of name and amount, as
/// https://docs.trackstarhq.com/api-reference/carrier-api/sample-files/overview tells them of UPS,
/// FedEx and DHL Express.
///
/// @param kinds columns that hold one kind each
/// @param pairs a column of a charge's name with that of its amount
record BillColumns(
        @Nullable Integer tracking,
        @Nullable Integer order,
        @Nullable Integer bill,
        @Nullable Integer hs,
        @Nullable Integer day,
        @Nullable Integer currency,
        Map<Integer, ChargeKind> kinds,
        Map<Integer, Integer> pairs) {

    private static final Set<String> TRACKING =
            Set.of(
                    "tracking",
                    "tracking number",
                    "tracking no",
                    "tracking id",
                    "awb",
                    "awb number",
                    "air waybill",
                    "air waybill number",
                    "waybill",
                    "waybill number",
                    "hawb",
                    "shipment number",
                    "shipment no",
                    "consignment number",
                    "parcel",
                    "parcel number",
                    "express or ground tracking id",
                    "sendungsnummer");
    private static final Set<String> ORDER =
            Set.of(
                    "order",
                    "order number",
                    "order no",
                    "order id",
                    "reference",
                    "reference number",
                    "customer reference",
                    "shipper reference",
                    "shipment reference",
                    "shipment reference 1",
                    "your reference",
                    "bestellnummer",
                    "auftragsnummer");
    private static final Set<String> BILL =
            Set.of(
                    "invoice",
                    "invoice number",
                    "invoice no",
                    "bill",
                    "bill number",
                    "bill no",
                    "statement number",
                    "rechnungsnummer",
                    "rechnung");
    private static final Set<String> CODE =
            Set.of(
                    "hs",
                    "hs code",
                    "hts",
                    "hts code",
                    "hts number",
                    "commodity code",
                    "tariff code",
                    "tariff number",
                    "classification",
                    "zolltarifnummer");
    private static final Set<String> DAY =
            Set.of(
                    "date",
                    "invoice date",
                    "bill date",
                    "entry date",
                    "clearance date",
                    "transaction date",
                    "rechnungsdatum",
                    "datum");
    private static final Set<String> CURRENCY =
            Set.of(
                    "currency",
                    "currency code",
                    "invoice currency",
                    "invoice currency code",
                    "billing currency",
                    "waehrung",
                    "währung");
    private static final Set<String> LABEL =
            Set.of("charge description", "charge type", "charge name", "charge", "description");
    private static final Set<String> AMOUNT =
            Set.of(
                    "amount",
                    "net amount",
                    "charge amount",
                    "net charge",
                    "net charge amount",
                    "betrag");

    private static final Set<String> NO_CHARGE =
            Set.of("base", "value", "basis", "rate", "type", "code");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");

    BillColumns {
        // Read from left to right, as they stand in the file.
        kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        pairs = Collections.unmodifiableMap(new TreeMap<>(pairs));
    }

    /// Refuses with `NotABill` headings without a parcel or without amounts.
    static BillColumns of(List<String> headings) {
        List<String> names = headings.stream().map(BillColumns::plain).toList();
        Map<Integer, Integer> pairs = pairs(names);
        Map<Integer, ChargeKind> kinds = pairs.isEmpty() ? kinds(names) : Map.of();
        BillColumns columns =
                new BillColumns(
                        find(names, TRACKING),
                        find(names, ORDER),
                        find(names, BILL),
                        find(names, CODE),
                        find(names, DAY),
                        find(names, CURRENCY),
                        kinds,
                        pairs);
        if (columns.tracking == null && columns.order == null) throw new NotABill("no-parcel");
        if (columns.kinds.isEmpty() && columns.pairs.isEmpty()) throw new NotABill("no-amounts");
        return columns;
    }

    private static Map<Integer, ChargeKind> kinds(List<String> names) {
        Map<Integer, ChargeKind> kinds = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty() || known(name) || beside(name)) continue;
            ChargeKind kind = ChargeKind.of(name);
            if (kind == ChargeKind.DUTY || kind == ChargeKind.TAX || kind == ChargeKind.FEE) {
                if (!name.endsWith("number") && !name.endsWith(" id")) kinds.put(i, kind);
            }
        }
        return kinds;
    }

    /// What a charge is worked out from stands in such columns, not the charge.
    private static boolean beside(String name) {
        return WORDS.splitAsStream(name).anyMatch(NO_CHARGE::contains);
    }

    private static boolean known(String name) {
        return CODE.contains(name) || BILL.contains(name) || DAY.contains(name);
    }

    /// One pair for a row for each charge, several for pairs side by side.
    private static Map<Integer, Integer> pairs(List<String> names) {
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        List<Integer> labels = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (LABEL.contains(bare(names.get(i))) || names.get(i).matches("xc\\d name")) {
                labels.add(i);
            }
        }
        for (int label : labels) {
            for (int i = label + 1; i < names.size() && !labels.contains(i); i++) {
                if (AMOUNT.contains(bare(names.get(i))) || names.get(i).matches("xc\\d charge")) {
                    pairs.put(label, i);
                    break;
                }
            }
        }
        if (pairs.isEmpty() && labels.size() == 1) {
            Integer amount = find(names, AMOUNT);
            if (amount != null) pairs.put(labels.getFirst(), amount);
        }
        return pairs;
    }

    private static @Nullable Integer find(List<String> names, Set<String> wanted) {
        for (int i = 0; i < names.size(); i++) if (wanted.contains(names.get(i))) return i;
        return null;
    }

    /// `Charge Description 7` and `charge_description` are the same heading.
    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[_./#:-]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String bare(String name) {
        return name.replaceAll("\\s*\\d+$", "");
    }
}
