package io.portolan.storefront;

import io.portolan.catalog.Attribute;
import io.portolan.catalog.AttributeValue;
import io.portolan.catalog.CatalogSnapshot;
import io.portolan.catalog.Certificate;
import io.portolan.catalog.Papers;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.ProductType;
import io.portolan.catalog.SizeGuide;
import io.portolan.catalog.Video;
import io.portolan.kernel.Dimensions;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Display;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.ProductPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a product's data sheet tells shoppers.
final class SheetMaker {

    private final Front front;
    private final CatalogSnapshot catalog;
    private final Papers files;
    private final String handle;
    private final ProductSheet sheet;
    private final @Nullable String first;
    private final LocalDate today;
    private final @Nullable SizeMaker sizes;

    /// @param system how the visitor's country writes sizes
    SheetMaker(
            Front front,
            CatalogSnapshot catalog,
            Papers files,
            Product product,
            LocalDate today,
            String system) {
        this.files = files;
        this.handle = product.handle();
        SizeGuide guide = catalog.sizeGuide(product.sheet().sizeGuide());
        this.sizes = guide == null ? null : new SizeMaker(front, guide, system);
        this.today = today;
        this.front = front;
        this.catalog = catalog;
        this.sheet = product.sheet();
        this.first = product.pictures().isEmpty() ? null : product.pictures().getFirst().path();
    }

    /// The facts its type asks for, in the type's order, then what it is made of.
    List<ProductPage.Entry> facts() {
        List<ProductPage.Entry> facts = new ArrayList<>();
        ProductType type = catalog.type(sheet.type());
        if (type != null) {
            for (Attribute attribute : type.attributes()) {
                AttributeValue value = attribute.shown(sheet.attributes().get(attribute.code()));
                if (value == null) continue;
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
            if (!paper.valid(today) || !paper.covers(front.market().code())) continue;
            String issuer = paper.issuer() == null ? "" : " · " + paper.issuer();
            String until =
                    paper.expires() == null ? "" : " · – " + front.display().date(paper.expires());
            papers.add(
                    new ProductPage.Entry(
                            paper.kind(), paper.number() + issuer + until, file(paper)));
        }
        return papers;
    }

    private @Nullable String file(Certificate paper) {
        String file = paper.file();
        if (file == null || !files.has(file)) return null;
        return front.toProduct(handle) + "/papers/" + Papers.shortName(file);
    }

    ProductPage.Sheet sheet() {
        List<Link> videos =
                sheet.videos().stream()
                        .filter(video -> video.format() == null)
                        .map(v -> Link.to(v.url(), named(v.title(language()))))
                        .toList();
        List<ProductPage.Film> films = new ArrayList<>();
        for (Video video : sheet.videos()) {
            Video.Format format = video.format();
            if (format != null) films.add(film(video, format));
        }
        return new ProductPage.Sheet(videos, films, sizes == null ? null : sizes.table());
    }

    private ProductPage.Film film(Video video, Video.Format format) {
        String poster = video.poster() == null ? first : video.poster();
        return new ProductPage.Film(
                "/media/" + video.url(),
                format.type(),
                named(video.title(language())),
                poster == null ? null : "/media/" + poster,
                format.width(),
                format.height(),
                video.captions().entrySet().stream().map(SheetMaker::captions).toList());
    }

    private static ProductPage.Captions captions(Map.Entry<Language, String> file) {
        Language language = file.getKey();
        return new ProductPage.Captions(
                "/media/" + file.getValue(), language.tag(), Display.languageName(language));
    }

    /// A size as the visitor's country reads it beside the maker's.
    String size(String label) {
        return sizes == null ? label : sizes.label(label);
    }

    private String named(String title) {
        return title.isEmpty() ? front.t("product.video") : title;
    }

    private String said(Attribute attribute, AttributeValue value) {
        return switch (value) {
            case AttributeValue.Words words -> words.in(language());
            case AttributeValue.Amount amount ->
                    front.display().measure(amount.number(), attribute.unit());
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
