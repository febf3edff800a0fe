package io.portolan.storefront;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import io.portolan.catalog.Attribute;
import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Certificate;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.SizeGuide;
import io.portolan.kernel.Dimensions;
import io.portolan.kernel.Language;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.ProductPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a product's data sheet tells shoppers.
final class SheetMaker {

    private final Front front;
    private final CatalogSnapshot catalog;
    private final ProductSheet sheet;
    private final LocalDate today;

    SheetMaker(Front front, CatalogSnapshot catalog, Product product, LocalDate today) {
        this.today = today;
        this.front = front;
        this.catalog = catalog;
        this.sheet = product.sheet();
    }

    /// The facts its type asks for, in the type's order, then what it is made of.
    List<ProductPage.Entry> facts() {
        List<ProductPage.Entry> facts = new ArrayList<>();
        ProductType type = catalog.type(sheet.type());
        if (type != null) {
            for (Attribute attribute : type.attributes()) {
                AttributeValue value = sheet.attributes().get(attribute.code());
                if (value == null || !attribute.fits(value)) continue;
                facts.add(
                        new ProductPage.Entry(attribute.name(language()), said(attribute, value)));
            }
        }
        return facts;
    }

    /// Its materials with their shares; null when they are not known.
    @Nullable String composition() {
        if (sheet.composition().isEmpty()) return null;
        return sheet.composition().stream()
                .map(share -> share.percent() + " % " + share.name(language()))
                .collect(Collectors.joining(", "));
    }

    /// Papers that are valid here today.
    List<ProductPage.Entry> certificates() {
        List<ProductPage.Entry> papers = new ArrayList<>();
        for (Certificate paper : sheet.certificates()) {
            Certificate.State state = paper.state(today);
            boolean valid =
                    state == Certificate.State.VALID || state == Certificate.State.ENDS_SOON;
            if (!valid || !paper.covers(front.market().code())) continue;
            String issuer = paper.issuer() == null ? "" : " · " + paper.issuer();
            String until =
                    paper.expires() == null ? "" : " · – " + front.display().date(paper.expires());
            papers.add(new ProductPage.Entry(paper.kind(), paper.number() + issuer + until));
        }
        return papers;
    }

    ProductPage.Sheet sheet() {
        List<Link> videos =
                sheet.videos().stream()
                        .map(v -> Link.to(v.url(), named(v.title(language()))))
                        .toList();
        return new ProductPage.Sheet(videos, sizes());
    }

    private String named(String title) {
        return title.isEmpty() ? front.t("product.video") : title;
    }

    private ProductPage.@Nullable Sizes sizes() {
        SizeGuide guide = catalog.sizeGuide(sheet.sizeGuide());
        if (guide == null) return null;
        SizeGuide.Unit unit = unit();
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : guide.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                cells.add(SizeGuide.shown(row.get(i), guide.columns().get(i), unit));
            }
            rows.add(List.copyOf(cells));
        }
        return new ProductPage.Sizes(
                guide.name(language()),
                front.t("product.sizes." + (unit == SizeGuide.Unit.CM ? "cm" : "inch")),
                guide.columns().stream().map(column -> column.name(language())).toList(),
                rows,
                guide.note(language()));
    }

    // Which units a country measures in is CLDR's knowledge.
    private SizeGuide.Unit unit() {
        ULocale place = new ULocale("und_" + front.market().country().value());
        boolean inches =
                LocaleData.getMeasurementSystem(place).equals(LocaleData.MeasurementSystem.US);
        return inches ? SizeGuide.Unit.INCH : SizeGuide.Unit.CM;
    }

    private String said(Attribute attribute, AttributeValue value) {
        return switch (value) {
            case AttributeValue.Words words -> words.in(language());
            case AttributeValue.Amount amount -> {
                String unit = attribute.unit();
                String number = amount.number().toPlainString();
                yield unit == null ? number : number + " " + unit;
            }
            case AttributeValue.Choices chosen ->
                    attribute.choices().stream()
                            .filter(choice -> chosen.choices().contains(choice.code()))
                            .map(choice -> choice.label(language()))
                            .collect(Collectors.joining(", "));
            case AttributeValue.YesNo answer ->
                    front.t(answer.yes() ? "product.yes" : "product.no");
            case AttributeValue.Day day -> front.display().date(day.day());
            case AttributeValue.Size size -> size(size.size());
        };
    }

    private static String size(Dimensions size) {
        return size.lengthMm() + " × " + size.widthMm() + " × " + size.heightMm() + " mm";
    }

    private Language language() {
        return front.language();
    }
}
