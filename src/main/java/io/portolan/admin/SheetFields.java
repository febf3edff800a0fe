package io.portolan.admin;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.Certificate;
import io.portolan.catalog.Papers;
import io.portolan.catalog.Plan;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.Share;
import io.portolan.catalog.TakenPaper;
import io.portolan.catalog.Video;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The part of the editor's form that fills a data sheet.
final class SheetFields {

    private static final int MOST_CERTIFICATES = 40;
    /// The box of a market, and the field that says that the form has those boxes.
    static final String OFFERED = "offered.";

    static final String HAS_OFFERED = "has.offered";

    private final Editing editing;
    private final ProductSheet before;
    private final FieldReader fields;

    SheetFields(Editing editing, FieldReader fields) {
        this.editing = editing;
        this.before = editing.product().sheet();
        this.fields = fields;
    }

    ProductSheet sheet(Plan plan) {
        return before.but()
                .type(fields.orNull("type", before.type()))
                .sizeGuide(fields.orNull("sizeGuide", before.sizeGuide()))
                .goodsClass(fields.orNull("goodsClass", before.goodsClass()))
                .metal(
                        fields.value(
                                "metal",
                                before.metal(),
                                "edit.bad.percent",
                                text -> FieldReader.upTo(BigDecimal.valueOf(100), text)))
                .proofs(new ProofFields(before.proofs(), fields).proofs())
                .tags(fields.words("tags", before.tags()))
                .composition(composition())
                .videos(videos())
                .certificates(certificates())
                .attributes(attributes())
                .hiddenIn(hiddenIn())
                .plan(plan)
                .make();
    }

    private List<Share> composition() {
        if (!fields.has("composition")) return before.composition();
        List<Share> shares = new ArrayList<>();
        int whole = 0;
        for (String line : fields.lines("composition", List.of())) {
            Share share = share(line, shares.size());
            if (share == null) {
                fields.problem("composition", "edit.bad.share");
                return before.composition();
            }
            shares.add(share);
            whole += share.percent();
        }
        if (shares.isEmpty() || whole == 100) return shares;
        fields.problem("composition", "edit.bad.whole");
        return before.composition();
    }

    /// The share a line says; its names in other languages are those of the same line before.
    private @Nullable Share share(String line, int at) {
        String[] parts = line.split("[ %]+", 2);
        Map<Language, String> names =
                at < before.composition().size()
                        ? new HashMap<>(before.composition().get(at).names())
                        : new HashMap<>();
        try {
            names.put(editing.language(), parts[1].strip());
            return new Share(names, Integer.parseInt(parts[0]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            return null;
        }
    }

    private List<Video> videos() {
        if (!fields.has("videos")) return before.videos();
        List<Video> videos = new ArrayList<>();
        for (String line : fields.lines("videos", List.of())) {
            String[] parts = line.split("\\s+", 2);
            if (!Video.isAddress(parts[0])) {
                fields.problem("videos", "edit.bad.video");
                return before.videos();
            }
            Video known =
                    before.videos().stream()
                            .filter(video -> video.url().equals(parts[0]))
                            .findFirst()
                            .orElseGet(() -> new Video(parts[0], Map.of()));
            Map<Language, String> titles = new HashMap<>(known.titles());
            titles.remove(editing.language());
            if (parts.length > 1) titles.put(editing.language(), parts[1]);
            videos.add(known.withTitles(titles));
        }
        return videos;
    }

    private List<Certificate> certificates() {
        if (!fields.has("cert.0.kind")) return before.certificates();
        List<Certificate> papers = new ArrayList<>();
        for (int i = 0; i < MOST_CERTIFICATES && fields.has("cert." + i + ".kind"); i++) {
            String at = "cert." + i + ".";
            String kind = fields.text(at + "kind", "");
            if (kind.isEmpty()) {
                if (!fields.text(at + "number", "").isEmpty() || file(at) != null) {
                    fields.problem(at + "kind", "edit.bad.name");
                }
                continue;
            }
            Certificate paper = certificate(at, kind);
            if (paper != null) papers.add(paper);
        }
        return papers;
    }

    private @Nullable Certificate certificate(String at, String kind) {
        try {
            return new Certificate(
                    kind,
                    fields.text(at + "number", ""),
                    fields.orNull(at + "issuer", null),
                    file(at),
                    fields.value(at + "from", null, "edit.bad.date", FieldReader::day),
                    fields.value(at + "until", null, "edit.bad.date", FieldReader::day),
                    fields.words(at + "markets", List.of()),
                    fields.text(at + "required", "").equals("1"));
        } catch (IllegalArgumentException turned) {
            fields.problem(at + "until", "edit.bad.order");
            return null;
        }
    }

    private @Nullable String file(String at) {
        TakenPaper.Fault fault =
                fields.value(at + "fault", null, "edit.bad.choice", TakenPaper.Fault::valueOf);
        if (fault != null) fields.problem(at + "upload", "edit.bad.paper." + fault.word());
        String file = fields.orNull(at + "file", null);
        if (file == null || fields.text(at + "drop", "").equals("1")) return null;
        boolean before = this.before.certificates().stream().anyMatch(p -> file.equals(p.file()));
        return before || Papers.names(file) ? file : null;
    }

    private Map<String, AttributeValue> attributes() {
        Map<String, AttributeValue> values = new HashMap<>(before.attributes());
        ProductType type = editing.catalog().type(before.type());
        if (type == null) return values;
        for (Attribute attribute : type.attributes()) {
            String field = "attr." + attribute.code();
            if (!fields.has(field)) continue;
            AttributeValue value = attribute(field, attribute, values.get(attribute.code()));
            if (value == null) values.remove(attribute.code());
            else values.put(attribute.code(), value);
        }
        return values;
    }

    private @Nullable AttributeValue attribute(
            String field, Attribute attribute, @Nullable AttributeValue known) {
        return switch (attribute.kind()) {
            case TEXT -> words(field, known);
            case NUMBER ->
                    fields.value(
                            field,
                            known,
                            "edit.bad.number",
                            text -> new AttributeValue.Amount(FieldReader.decimal(text)));
            case CHOICE -> choices(field, attribute, known);
            case YES_NO ->
                    fields.value(
                            field,
                            known,
                            "edit.bad.choice",
                            text -> new AttributeValue.YesNo(text.equals("yes")));
            case DATE ->
                    fields.value(
                            field,
                            known,
                            "edit.bad.date",
                            text -> new AttributeValue.Day(FieldReader.day(text)));
            case DIMENSION ->
                    fields.value(
                            field,
                            known,
                            "edit.bad.size",
                            text -> new AttributeValue.Size(FieldReader.size(text)));
        };
    }

    // Choices that the type no longer offers have no box: they stay as they are.
    private @Nullable AttributeValue choices(
            String field, Attribute attribute, @Nullable AttributeValue known) {
        List<String> hidden =
                known instanceof AttributeValue.Choices(var all)
                        ? all.stream().filter(one -> attribute.choice(one) == null).toList()
                        : List.of();
        AttributeValue typed =
                fields.value(
                        field, known, "edit.bad.choice", text -> choices(attribute, text, hidden));
        return typed == null && !hidden.isEmpty() ? new AttributeValue.Choices(hidden) : typed;
    }

    private static AttributeValue choices(Attribute attribute, String text, List<String> hidden) {
        List<String> typed = FieldReader.cut(text, ",");
        List<String> offered = typed.stream().filter(one -> !hidden.contains(one)).toList();
        AttributeValue value = new AttributeValue.Choices(offered);
        if (!attribute.fits(value)) throw new IllegalArgumentException(text);
        List<String> all = new ArrayList<>(offered);
        all.addAll(hidden);
        return new AttributeValue.Choices(all);
    }

    private @Nullable AttributeValue words(String field, @Nullable AttributeValue known) {
        Map<Language, String> words =
                known instanceof AttributeValue.Words(var all)
                        ? new HashMap<>(all)
                        : new HashMap<>();
        String here = fields.text(field, "");
        if (here.isEmpty()) words.remove(editing.language());
        else words.put(editing.language(), here);
        return words.isEmpty() ? null : new AttributeValue.Words(words);
    }

    // An unticked box is not sent: the form says by a field of its own that it has the boxes.
    private List<String> hiddenIn() {
        if (!fields.has(HAS_OFFERED)) return before.hiddenIn();
        return editing.markets().stream()
                .map(Market::code)
                .filter(code -> !fields.has(OFFERED + code))
                .toList();
    }
}
