package io.portolan.markets;

import io.portolan.kernel.Address;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The lines of an envelope, with fields in braces.
///
/// @param written in the country's own script
/// @param latin in Latin letters, the same where the country knows one way only
/// @param upper the fields in capitals on a label
/// @param local the language of its own script, null where that is Latin or makes no difference
/// @param regionByCode whether the region is written as its code: CA, SP, RM
public record AddressLayout(
        List<String> written,
        List<String> latin,
        Set<String> upper,
        @Nullable String local,
        boolean regionByCode) {

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)}");
    private static final Pattern LOOSE_ENDS = Pattern.compile("^[\\s,-]+|[\\s,-]+$");

    public AddressLayout {
        written = List.copyOf(written);
        latin = List.copyOf(latin);
        upper = Set.copyOf(upper);
    }

    /// Whether the address was typed in the country's own script.
    boolean inOwnScript(Address address) {
        String said = address.name() + address.line1() + address.city();
        return said.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(script -> script != Character.UnicodeScript.LATIN);
    }

    List<String> lines(Address address, String region, String country) {
        return drawn(address, fields(address, region, country));
    }

    List<String> postal(Address address, String region, String country) {
        Map<String, String> fields = fields(address, region, country);
        upper.forEach(field -> fields.computeIfPresent(field, (name, text) -> capitals(text)));
        if (upper.contains("line1")) fields.computeIfPresent("line2", (n, text) -> capitals(text));
        fields.computeIfPresent("country", (name, text) -> capitals(text));
        return drawn(address, fields);
    }

    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private List<String> drawn(Address address, Map<String, String> fields) {
        return (inOwnScript(address) ? written : latin)
                .stream().map(line -> line(line, fields)).filter(text -> !text.isEmpty()).toList();
    }

    private static Map<String, String> fields(Address address, String region, String country) {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", address.name());
        fields.put("company", text(address.company()));
        fields.put("line1", address.line1());
        fields.put("line2", text(address.line2()));
        fields.put("postcode", text(address.postcode()));
        fields.put("city", address.city());
        fields.put("region", region);
        fields.put("country", country);
        return fields;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// Empty when none of its fields has a text; a comma that waits for one is left out.
    private static String line(String line, Map<String, String> fields) {
        boolean said =
                FIELD.matcher(line)
                        .results()
                        .anyMatch(field -> !fields.getOrDefault(field.group(1), "").isEmpty());
        if (!said) return "";
        String filled =
                FIELD.matcher(line)
                        .replaceAll(
                                field ->
                                        Matcher.quoteReplacement(
                                                fields.getOrDefault(field.group(1), "")));
        return LOOSE_ENDS.matcher(filled).replaceAll("");
    }
}
