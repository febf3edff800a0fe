import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a product file as Shopify does: `java Goods.java FILE [PRODUCTS] [VARIANTS]`.
final class Goods {

    private static final String[] STUFF = {"Cork", "Linen", "Oak", "Brass", "Wool", "Clay"};
    private static final String[] THING = {"Lamp", "Cup", "Bag", "Stool", "Bowl", "Shirt", "Tray"};
    private static final String[] SIZES = {"XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL"};
    private static final String[] TINTS = {"Ink", "Sand", "Moss", "Clay", "Snow"};

    private Goods() {}

    public static void main(String[] words) throws IOException {
        int products = words.length > 1 ? Integer.parseInt(words[1]) : 100_000;
        int variants = words.length > 2 ? Integer.parseInt(words[2]) : 5;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(words[0]))) {
            out.write(
                    "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,"
                            + "Option1 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,"
                            + "Variant Inventory Qty,Variant Price,Variant Compare At Price,"
                            + "Image Src,SEO Title,Status\n");
            for (int i = 0; i < products; i++) product(out, i, variants);
        }
    }

    private static void product(BufferedWriter out, int i, int variants) throws IOException {
        String stuff = STUFF[i % STUFF.length];
        String thing = THING[i % THING.length];
        String handle = stuff.toLowerCase() + "-" + thing.toLowerCase() + "-" + i;
        String[] values = variants > TINTS.length ? SIZES : TINTS;
        for (int v = 0; v < variants; v++) {
            out.write(handle);
            out.write(
                    v > 0
                            ? ",,,,,,,"
                            : ","
                                    + String.join(
                                            ",",
                                            stuff + " " + thing + " No. " + i,
                                            "\"<p>A " + thing.toLowerCase() + " of " + stuff
                                                    + ", made in small numbers.</p><ul><li>Lasts"
                                                    + " for years</li><li>Number " + i
                                                    + "</li></ul>\"",
                                            "House of " + stuff,
                                            thing + "s",
                                            "\"" + stuff.toLowerCase() + ", home\"",
                                            "TRUE",
                                            "Colour"));
            String value = v < values.length ? values[v] : "No " + v;
            out.write("," + value + ",G-" + i + "-" + v + "," + (100 + i % 900) + ",shopify,");
            out.write(i % 40 + "," + (5 + i % 90) + ".90," + (i % 3 == 0 ? "120.00" : "") + ",");
            out.write(
                    v > 0
                            ? ",,\n"
                            : "https://pictures.example/" + i + ".jpg," + stuff + " " + thing
                                    + ",active\n");
        }
    }
}
