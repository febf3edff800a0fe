package io.portolan.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Languages nobody speaks, made from the English: `en-XA` is accented and longer by half, `ar-XB`
/// is written from the right. Both are wrapped in ⟦ ⟧, so that a text that did not come from a
/// bundle, and one that is cut, can be seen.
public final class PseudoWords {

    public static final String LONG = "en-XA";
    public static final String MIRRORED = "ar-XB";

    private static final List<String> BUNDLES =
            List.of("storefront", "mail", "payments", "shipping", "landedcost");
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String ACCENTED = "áƀçđéƒǧħíĵķłɱñóƥɋřšŧúṽŵẋýžÁƁÇĐÉƑǦĦÍĴĶŁṀÑÓƤɊŘŠŦÚṼŴẊÝŽ";

    private PseudoWords() {}

    /// Writes the bundles where the shop under test looks for its words.
    public static void write() {
        try {
            Path classes =
                    Path.of(
                            PseudoWords.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            for (String bundle : BUNDLES) {
                Path folder = Files.createDirectories(classes.resolve("i18n").resolve(bundle));
                Map<String, String> english = english(bundle);
                write(folder.resolve(LONG + ".properties"), english, false);
                write(folder.resolve(MIRRORED + ".properties"), english, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> english(String bundle) throws IOException {
        Properties read = new Properties();
        Path file = Path.of("src/main/resources/i18n", bundle, "en.properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            read.load(reader);
        }
        Map<String, String> words = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        return words;
    }

    private static void write(Path file, Map<String, String> english, boolean mirrored)
            throws IOException {
        String text =
                english.entrySet().stream()
                        .map(word -> word.getKey() + "=" + of(word.getValue(), mirrored))
                        .collect(Collectors.joining("\n"));
        Files.writeString(file, text);
    }

    static String of(String english, boolean mirrored) {
        StringBuilder made = new StringBuilder("⟦");
        if (mirrored) made.append('\u202e');
        made.append(bent(english));
        if (mirrored) made.append('\u202c');
        else made.append(padding(english));
        return made.append("⟧").toString();
    }

    /// Words as long as half the text again, which is what German and Finnish need at worst.
    private static String padding(String english) {
        int letters = Math.max(2, english.replaceAll("\\{[^}]*}", "").length() / 2);
        StringBuilder padding = new StringBuilder();
        for (int i = 0; i < Math.min(letters, 60); i++) padding.append(i % 8 == 0 ? ' ' : 'ô');
        return padding.toString();
    }

    /// Accents everywhere but in the names, kinds and selectors of holes.
    private static String bent(String text) {
        StringBuilder bent = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '{') {
                int end = close(text, at);
                bent.append(hole(text.substring(at + 1, end)));
                at = end + 1;
            } else {
                int found = PLAIN.indexOf(letter);
                bent.append(found < 0 ? letter : ACCENTED.charAt(found));
                at++;
            }
        }
        return bent.toString();
    }

    private static String hole(String inside) {
        int plural = inside.indexOf("plural,");
        if (plural < 0) return "{" + inside + "}";
        StringBuilder hole = new StringBuilder("{").append(inside, 0, plural + 7);
        int at = plural + 7;
        while (at < inside.length()) {
            char letter = inside.charAt(at);
            if (letter == '{') {
                int end = close(inside, at);
                hole.append('{').append(bent(inside.substring(at + 1, end))).append('}');
                at = end + 1;
            } else {
                hole.append(letter);
                at++;
            }
        }
        return hole.append('}').toString();
    }

    private static int close(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            if (text.charAt(i) == '{') depth++;
            if (text.charAt(i) == '}' && --depth == 0) return i;
        }
        throw new IllegalArgumentException("a hole is left open: " + text);
    }
}
