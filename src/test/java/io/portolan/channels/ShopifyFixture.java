package io.portolan.channels;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Small product files in Shopify's shape.
final class ShopifyFixture {

    static final String HEADINGS =
            "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,"
                    + "Option2 Name,Option2 Value,Variant SKU,Variant Grams,"
                    + "Variant Inventory Tracker,Variant Inventory Qty,Variant Price,"
                    + "Variant Compare At Price,Image Src,Image Alt Text";

    private ShopifyFixture() {}

    static InputStream file(String... rows) {
        return bytes(HEADINGS + "\n" + String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
    }

    static InputStream bytes(String text, Charset charset) {
        return new ByteArrayInputStream(text.getBytes(charset));
    }

    /// A row of a product with one variant and no picture.
    static String simple(String handle, String title, String grams, String price) {
        return row(handle, title, "", "", "Title", "Default Title", "", grams, "", "", price);
    }

    static String row(
            String handle,
            String title,
            String body,
            String type,
            String option,
            String value,
            String sku,
            String grams,
            String tracker,
            String quantity,
            String price) {
        return List.of(
                        handle, title, body, "Tester", type, "", "true", option, value, "", "", sku,
                        grams, tracker, quantity, price, "", "", "")
                .stream()
                .map(ShopifyFixture::quoted)
                .collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    static ImportRequest euros() {
        return new ImportRequest("shopify", Currency.of("EUR"), Language.of("en"), false);
    }

    static ImportRequest euros(boolean dryRun) {
        return new ImportRequest("shopify", Currency.of("EUR"), Language.of("en"), dryRun);
    }
}
