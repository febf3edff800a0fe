package io.portolan.channels;

import io.portolan.kernel.Sku;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Names that are made from what a file says, the same ones each time it says the same.
final class Names {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LONGEST_STEM = 48;
    private static final int LONGEST_CODE = 40;

    private Names() {}

    /// A SKU for a variant that has none: what can be read of handle and options, and eight
    /// characters that tell apart what reads the same. Depends on nothing else, so that the next
    /// import finds the variant again.
    static Sku sku(String handle, List<String> values) {
        String whole = handle + '\0' + String.join("\0", values);
        String stem = slug(handle + "-" + String.join("-", values)).toUpperCase(Locale.ROOT);
        if (stem.length() > LONGEST_STEM) stem = stem.substring(0, LONGEST_STEM);
        String tail = mark(whole, 8);
        return Sku.of(stem.isEmpty() ? tail : stem + "-" + tail);
    }

    /// A code for a word: small letters, digits and hyphens. A word without any gets a code made
    /// from all its characters.
    static String code(String word) {
        String slug = slug(word);
        if (slug.length() > LONGEST_CODE) slug = slug.substring(0, LONGEST_CODE);
        return slug.isEmpty() ? "v-" + mark(word, 6).toLowerCase(Locale.ROOT) : slug;
    }

    /// A code for a word whose plain code is taken by another.
    static String otherCode(String word) {
        return code(word) + "-" + mark(word, 6).toLowerCase(Locale.ROOT);
    }

    private static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String mark(String text, int length) {
        byte[] digest = sha256(text);
        StringBuilder mark = new StringBuilder(length);
        for (int i = 0; i < length; i++) mark.append(ALPHABET.charAt(digest[i] & 31));
        return mark.toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
