package io.portolan.catalog;

import io.portolan.kernel.Sku;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How SKUs are made: `MUG-{colour}-{size}`. A name in braces stands for the value chosen of that
/// option, in capital letters; `{n}` counts. Refuses with `IllegalArgumentException` a name that is
/// no option.
public final class SkuPattern {

    private static final Pattern PART = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST = 60;
    private static final String COUNT = "n";

    private final String pattern;
    private final Product product;

    public SkuPattern(String pattern, Product product) {
        this.pattern = pattern.strip();
        this.product = product;
        Matcher parts = PART.matcher(this.pattern);
        while (parts.find()) {
            String name = parts.group(1);
            if (!name.equals(COUNT) && product.option(name) == null) {
                throw new IllegalArgumentException("no option is called " + name);
            }
        }
        String rest = PART.matcher(this.pattern).replaceAll("");
        if (this.pattern.isEmpty() || !word(rest).equals(rest.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not a SKU: " + pattern);
        }
    }

    /// A pattern that goes on as the product's SKUs began: its handle and each option.
    public static String suggested(Product product) {
        StringBuilder pattern = new StringBuilder(stem(product));
        for (Option option : product.options()) {
            pattern.append(pattern.isEmpty() ? "" : "-").append('{').append(option.code());
            pattern.append('}');
        }
        if (product.options().isEmpty()) pattern.append("-{n}");
        return pattern.toString();
    }

    /// A SKU that none of these is: the pattern's, else one with a number behind it.
    public Sku next(Map<String, String> choice, int count, Set<Sku> taken) {
        Matcher parts = PART.matcher(pattern);
        StringBuilder made = new StringBuilder();
        while (parts.find()) {
            parts.appendReplacement(
                    made, Matcher.quoteReplacement(said(parts.group(1), choice, count)));
        }
        parts.appendTail(made);
        String plain = made.length() <= LONGEST ? made.toString() : made.substring(0, LONGEST);
        Sku sku = Sku.of(plain);
        for (int i = 2; taken.contains(sku); i++) sku = Sku.of(plain + "-" + i);
        return sku;
    }

    private String said(String name, Map<String, String> choice, int count) {
        if (name.equals(COUNT)) return String.valueOf(count);
        String value = choice.getOrDefault(name, "");
        String word = word(value).replaceAll("^-+|-+$", "");
        return word.isEmpty() ? String.valueOf(place(name, value)) : word;
    }

    // A value in another script has no letters a SKU may have: its place stands for it.
    private int place(String name, String value) {
        Option option = product.option(name);
        if (option == null) return 0;
        for (int i = 0; i < option.values().size(); i++) {
            if (option.values().get(i).code().equals(value)) return i + 1;
        }
        return 0;
    }

    private static String stem(Product product) {
        String first = product.variants().getFirst().sku().value();
        if (product.options().isEmpty()) return word(first);
        int most = product.options().size();
        String[] parts = first.split("-");
        int kept = Math.max(1, parts.length - most);
        return word(String.join("-", java.util.Arrays.copyOf(parts, kept)));
    }

    /// The letters and digits of a text that a SKU may have, in capitals: `Tinte, 24 L` is
    /// `TINTE-24-L`. Empty where there are none.
    public static String word(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Z0-9._/-]+", "-");
    }
}
