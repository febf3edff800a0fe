package io.portolan.admin;

import io.portolan.catalog.DraftCopy;
import io.portolan.catalog.Plan;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.ProductSheet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What can be done to many products at once.
enum BulkDeed {
    PUBLISH(false),
    UNPUBLISH(false),
    ARCHIVE(false),
    CATEGORY(true),
    VENDOR(true),
    TYPE(true),
    GUIDE(true),
    TAG(true),
    UNTAG(true),
    OFFER(true),
    HIDE(true);

    private final boolean value;

    BulkDeed(boolean value) {
        this.value = value;
    }

    /// Whether it needs to be told what.
    boolean needsValue() {
        return value;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<OrderView.Choice> choices(Shell shell) {
        return Arrays.stream(values())
                .map(deed -> new OrderView.Choice(deed.name(), shell.t("bulk." + deed.word())))
                .toList();
    }

    /// The product as it would be.
    ProductDraft done(Product product, String to) {
        DraftCopy copy = ProductDraft.of(product).but();
        ProductSheet sheet = product.sheet();
        return switch (this) {
            case PUBLISH -> copy.published(true).sheet(sheet.but().plan(null).make()).make();
            case UNPUBLISH -> copy.published(false).sheet(sheet.but().plan(null).make()).make();
            case ARCHIVE ->
                    copy.published(false).sheet(sheet.but().plan(Plan.ARCHIVED).make()).make();
            case CATEGORY -> copy.category(to).make();
            case VENDOR -> copy.vendor(to).make();
            case TYPE -> copy.sheet(sheet.but().type(to).make()).make();
            case GUIDE -> copy.sheet(sheet.but().sizeGuide(to).make()).make();
            case TAG -> copy.sheet(sheet.but().tags(with(sheet.tags(), to)).make()).make();
            case UNTAG -> copy.sheet(sheet.but().tags(without(sheet.tags(), to)).make()).make();
            case OFFER ->
                    copy.sheet(sheet.but().hiddenIn(without(sheet.hiddenIn(), to)).make()).make();
            case HIDE -> copy.sheet(sheet.but().hiddenIn(with(sheet.hiddenIn(), to)).make()).make();
        };
    }

    private static List<String> with(List<String> words, String word) {
        if (words.contains(word)) return words;
        List<String> more = new ArrayList<>(words);
        more.add(word);
        return more;
    }

    private static List<String> without(List<String> words, String word) {
        return words.stream().filter(each -> !each.equals(word)).toList();
    }
}
