package io.portolan.admin;

import io.portolan.catalog.Compliance;
import io.portolan.catalog.DraftCopy;
import io.portolan.catalog.Plan;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductText;
import io.portolan.catalog.Publication;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.pricing.PriceDraft;
import io.portolan.pricing.Prices;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lays what somebody typed over the product that was before them. A field the form did not have
/// stays as it is.
final class ProductFormReader {

    /// The product as it is to be, the prices that differ, and what is wrong beside which field.
    record Read(ProductDraft draft, List<PriceDraft> prices, Map<String, String> problems) {

        Read {
            prices = List.copyOf(prices);
        }

        boolean sound() {
            return problems.isEmpty();
        }
    }

    private final Editing editing;
    private final Product product;
    private final FieldReader fields;

    private ProductFormReader(Editing editing, Map<String, String> typed) {
        this.editing = editing;
        this.product = editing.product();
        this.fields = new FieldReader(typed);
    }

    static Read read(Editing editing, Map<String, String> typed, Prices prices) {
        return new ProductFormReader(editing, typed).read(prices);
    }

    private Read read(Prices prices) {
        VariantFields variants = new VariantFields(editing, fields, prices);
        Publication state = state();
        DraftCopy copy =
                ProductDraft.of(product)
                        .but()
                        .category(fields.orNull("category", product.category()))
                        .vendor(fields.text("vendor", product.vendor()))
                        .rank(rank())
                        .published(state == Publication.PUBLISHED)
                        .texts(texts())
                        .variants(variants.variants())
                        .compliance(compliance())
                        .sheet(new SheetFields(editing, fields).sheet(plan(state)));
        List<PriceDraft> changed = variants.prices();
        try {
            return new Read(copy.make(), changed, fields.problems());
        } catch (IllegalArgumentException refused) {
            if (fields.problems().isEmpty()) fields.problem("form", "edit.refused");
            return new Read(ProductDraft.of(product), changed, fields.problems());
        }
    }

    private int rank() {
        Integer rank = fields.value("rank", product.rank(), "edit.bad.number", Integer::parseInt);
        return rank == null ? 0 : rank;
    }

    private Publication state() {
        Publication state =
                fields.value(
                        "state", product.publication(), "edit.bad.choice", Publication::valueOf);
        return state == null ? Publication.DRAFT : state;
    }

    private Plan plan(Publication state) {
        if (state == Publication.ARCHIVED) return Plan.ARCHIVED;
        Plan before = product.sheet().when();
        Instant comes = moment("comes", before.from());
        Instant goes = moment("goes", before.until());
        if (state == Publication.SCHEDULED && comes == null) {
            fields.problem("comes", "edit.bad.when");
        }
        if (state != Publication.SCHEDULED) comes = null;
        if (comes != null && goes != null && !goes.isAfter(comes)) {
            fields.problem("goes", "edit.bad.order");
            return before;
        }
        return new Plan(comes, goes, false);
    }

    private @Nullable Instant moment(String field, @Nullable Instant before) {
        return fields.value(
                field, before, "edit.bad.date", text -> FieldReader.moment(text, editing.zone()));
    }

    private Map<Language, ProductText> texts() {
        Map<Language, ProductText> texts = new HashMap<>(product.texts());
        ProductText before = texts.get(editing.language());
        String title = fields.text("title", before == null ? "" : before.title());
        if (title.isEmpty()) {
            boolean other = texts.size() > (before == null ? 0 : 1);
            if (other && onlyTitleMissing()) texts.remove(editing.language());
            else fields.problem("title", "edit.bad.title");
            return texts;
        }
        texts.put(editing.language(), text(before, title));
        return texts;
    }

    // A language may be emptied as a whole; then the shop shows another one.
    private boolean onlyTitleMissing() {
        return List.of("summary", "description", "material", "care", "madeIn", "specs").stream()
                .allMatch(field -> fields.text(field, "").isEmpty());
    }

    private ProductText text(@Nullable ProductText known, String title) {
        ProductText before = known == null ? ProductText.titled(title) : known;
        return before.but()
                .title(title)
                .summary(fields.text("summary", before.summary()))
                .description(fields.text("description", before.description()))
                .material(fields.orNull("material", before.material()))
                .care(fields.orNull("care", before.care()))
                .madeIn(fields.orNull("madeIn", before.madeIn()))
                .specs(specs(before.specs()))
                .keywords(fields.words("keywords", before.keywords()))
                .seoTitle(fields.orNull("seoTitle", before.seoTitle()))
                .seoDescription(fields.orNull("seoDescription", before.seoDescription()))
                .make();
    }

    private List<ProductText.Spec> specs(List<ProductText.Spec> before) {
        if (!fields.has("specs")) return before;
        List<ProductText.Spec> specs = new ArrayList<>();
        for (String line : fields.lines("specs", List.of())) {
            String[] parts = line.split("[:：]", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
                fields.problem("specs", "edit.bad.spec");
                return before;
            }
            specs.add(new ProductText.Spec(parts[0].strip(), parts[1].strip()));
        }
        return specs;
    }

    private @Nullable Compliance compliance() {
        Compliance before = product.compliance();
        if (!fields.has("manufacturer.name")) return before;
        Compliance.Party maker = party("manufacturer.");
        Compliance.Party person = party("responsible.");
        Map<Language, List<String>> warnings =
                new HashMap<>(before == null ? Map.of() : before.warnings());
        List<String> here = fields.lines("warnings", List.of());
        if (here.isEmpty()) warnings.remove(editing.language());
        else warnings.put(editing.language(), here);
        String model = fields.orNull("model", null);
        if (maker == null && person == null && model == null && warnings.isEmpty()) return null;
        Compliance.Party named = maker == null ? new Compliance.Party("", "", "") : maker;
        return new Compliance(named, person, model, warnings);
    }

    private Compliance.@Nullable Party party(String at) {
        String name = fields.text(at + "name", "");
        String address = fields.text(at + "address", "");
        String mail = fields.text(at + "mail", "");
        CountryCode country =
                fields.value(
                        at + "country",
                        null,
                        "edit.bad.country",
                        text -> CountryCode.of(text.toUpperCase(Locale.ROOT)));
        if (name.isEmpty() && address.isEmpty() && mail.isEmpty() && country == null) return null;
        if (name.isEmpty()) fields.problem(at + "name", "edit.bad.name");
        if (address.isEmpty()) fields.problem(at + "address", "edit.bad.address");
        if (!mail.contains("@") && !mail.startsWith("https://")) {
            fields.problem(at + "mail", "edit.bad.mail");
        }
        return new Compliance.Party(name, address, mail, country);
    }
}
