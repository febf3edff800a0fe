import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Derives `src/main/resources/reference/address-formats.json` from two files: the country rules of
/// Google's libaddressinput (`testdata/countryinfo.txt`, a line a place) and our own corrections,
/// which name what has changed since and what a shop asks beyond it.
///
///     java src/reference/DeriveAddressFormats.java countryinfo.txt 2026-11-22 \
///         > src/main/resources/reference/address-formats.json
class DeriveAddressFormats {

    private static final Pattern MEMBER = Pattern.compile("\"(\\w+)\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Map<String, String> FIELDS =
            Map.of("N", "name", "O", "company", "A", "line1", "C", "city", "S", "region", "Z",
                    "postcode");
    private static final Map<String, String> TONGUES =
            Map.of("ja", "ja", "ko", "ko", "zh-hans", "zh-CN", "zh-hant", "zh-TW", "th", "th");

    public static void main(String[] args) throws IOException {
        Map<String, Map<String, String>> rules = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            if (line.matches("data/[A-Z]{2}=.*")) rules.put(line.substring(5, 7), members(line));
        }
        Path corrections = Path.of("src/reference/address-formats.corrections.txt");
        Map<String, Map<String, String>> wanted = new TreeMap<>();
        for (String line : Files.readAllLines(corrections)) correct(line, wanted, rules);
        List<String> rows = new ArrayList<>();
        wanted.forEach((country, rule) -> rows.add("    " + row(country, rule)));
        String json =
                """
                {
                  "reviewed": "%s",
                  "source": "Derived from libaddressinput (testdata/countryinfo.txt of 2025-06-12, commit e20690c8d5178bb282641d5eb06ef0298ff4cbc5, Google LLC and contributors, address data CC BY 4.0) with our corrections: src/reference. Change those, not this file.",
                  "note": "asked: what a checkout asks, in order. written: the lines on an envelope in the country's own script; latin: in Latin letters, where that differs. upper: fields in capitals on a label. regionPostcodes: all postcodes of a region, for those that are not to be mistaken. regions: ISO 3166-2 parts, in Latin letters (en) and the country's own. phoneRequired and taxByRegion are the shop's own judgement. A country without a row takes any postcode or none.",
                  "otherwise": {
                    "asked": ["country", "email", "name", "line1", "postcode", "city"],
                    "written": ["{name}", "{company}", "{line1}", "{line2}", "{postcode} {city}", "{country}"]
                  },
                  "countries": [
                %s
                  ]
                }
                """
                        .formatted(args[1], String.join(",\n", rows));
        System.out.write(json.getBytes(StandardCharsets.UTF_8));
        System.out.flush();
    }

    private static Map<String, String> members(String line) {
        Map<String, String> members = new LinkedHashMap<>();
        Matcher found = MEMBER.matcher(line);
        while (found.find()) {
            members.put(found.group(1), found.group(2).replace("\\\\", "\\").replace("\\\"", "\""));
        }
        return members;
    }

    /// `KR` wants a country, `KR zip = \d{5}` changes one of its rules.
    private static void correct(
            String line,
            Map<String, Map<String, String>> wanted,
            Map<String, Map<String, String>> rules) {
        if (line.isBlank() || line.startsWith("#")) return;
        if (line.startsWith("all ")) {
            for (String country : line.substring(4).split(" ")) {
                wanted.put(country, new LinkedHashMap<>(rules.getOrDefault(country, Map.of())));
            }
            return;
        }
        Matcher parts = Pattern.compile("([A-Z ]+) (\\w+) =(.*)").matcher(line);
        if (!parts.matches()) throw new IllegalArgumentException(line);
        for (String country : parts.group(1).split(" ")) {
            wanted.get(country).put(parts.group(2), parts.group(3).strip());
        }
    }

    private static String row(String country, Map<String, String> rule) {
        String fmt = rule.get("fmt");
        String latin = rule.get("lfmt");
        Map<String, Map<String, String>> regions =
                fmt.contains("%S") ? regions(rule) : Map.of();
        StringBuilder row = new StringBuilder("{\"country\": \"" + country + "\"");
        text(row, "postcode", fmt.contains("%Z") ? rule.get("zip") : null);
        text(row, "example", rule.containsKey("zip") ? rule.get("zipex").split(",")[0] : null);
        String required = rule.getOrDefault("require", "");
        if (fmt.contains("%Z")) row.append(", \"postcodeRequired\": ").append(required.contains("Z"));
        if (required.contains("S")) row.append(", \"regionRequired\": true");
        for (String flag : List.of("phoneRequired", "taxByRegion", "surnameFirst")) {
            if (rule.containsKey(flag)) row.append(", \"" + flag + "\": true");
        }
        if (fmt.contains("%S")) text(row, "regionKind", rule.getOrDefault("state_name_type", "province"));
        text(row, "postcodeKind", rule.get("zip_name_type"));
        text(row, "cityKind", rule.get("locality_name_type"));
        text(row, "cityAlways", rule.get("cityAlways"));
        boolean abbreviated = rule.containsKey("sub_names") && !rule.containsKey("sub_isoids");
        if (abbreviated && !regions.isEmpty()) row.append(", \"regionByCode\": true");
        text(row, "local", latin == null ? null : TONGUES.get(rule.getOrDefault("lang", "")));
        list(row, "asked", asked(fmt, rule));
        list(row, "written", written(fmt, rule));
        if (latin != null && !written(latin, rule).equals(written(fmt, rule))) {
            list(row, "latin", written(latin, rule));
        }
        List<String> upper = new ArrayList<>();
        for (String letter : rule.getOrDefault("upper", "").split("")) {
            if (FIELDS.containsKey(letter)) upper.add(FIELDS.get(letter));
        }
        if (!upper.isEmpty()) list(row, "upper", upper);
        String own = rule.get("regionPostcodes");
        if (own != null) {
            int colon = own.indexOf(':');
            row.append(",\n     \"regionPostcodes\": {").append(quoted(own.substring(0, colon)));
            row.append(": ").append(quoted(own.substring(colon + 1))).append("}");
        }
        if (!regions.isEmpty()) {
            row.append(",\n     \"regions\": {");
            List<String> parts = new ArrayList<>();
            regions.forEach((code, names) -> parts.add(quoted(code) + ": " + object(names)));
            row.append(String.join(", ", parts)).append("}");
        }
        return row.append("}").toString();
    }

    private static List<String> asked(String fmt, Map<String, String> rule) {
        List<String> asked = new ArrayList<>(List.of("country", "email", "name"));
        if (rule.containsKey("asked")) {
            asked.addAll(List.of(rule.get("asked").split(" ")));
            return asked;
        }
        Matcher field = Pattern.compile("%([ACSZ])").matcher(fmt);
        while (field.find()) asked.add(FIELDS.get(field.group(1)));
        if (rule.containsKey("phoneRequired")) asked.add("phone");
        return asked;
    }

    private static List<String> written(String fmt, Map<String, String> rule) {
        List<String> lines = new ArrayList<>();
        String plain = fmt.replace(rule.getOrDefault("postprefix", "\0"), "").replace(" %X", "");
        for (String line : plain.split("%n")) {
            String named = line.replace("%D, ", "").replace("%D ", "").replace("%D", "").strip();
            for (var field : FIELDS.entrySet()) {
                named = named.replace("%" + field.getKey(), "{" + field.getValue() + "}");
            }
            if (named.isEmpty()) continue;
            lines.add(named);
            if (named.equals("{line1}")) lines.add("{line2}");
        }
        lines.add("{country}");
        return lines;
    }

    private static Map<String, Map<String, String>> regions(Map<String, String> rule) {
        Map<String, Map<String, String>> regions = new LinkedHashMap<>();
        String tongue = TONGUES.getOrDefault(rule.getOrDefault("lang", ""), "");
        String[] keys = rule.getOrDefault("sub_keys", "").split("~");
        String[] codes = rule.getOrDefault("sub_isoids", rule.getOrDefault("sub_keys", "")).split("~", -1);
        String[] latin = rule.getOrDefault("sub_lnames", "").split("~");
        String[] names = rule.getOrDefault("sub_names", rule.getOrDefault("sub_keys", "")).split("~");
        List<String> dropped = List.of(rule.getOrDefault("drop", "").split(" "));
        for (int i = 0; i < keys.length; i++) {
            String code = i < codes.length ? codes[i] : "";
            if (code.isEmpty() || dropped.contains(code)) continue;
            Map<String, String> said = new LinkedHashMap<>();
            boolean both = latin.length == keys.length;
            said.put("en", both ? title(latin[i]) : names[i]);
            if (both && !tongue.isEmpty()) said.put(tongue, keys[i]);
            regions.put(code, said);
        }
        for (String added : rule.getOrDefault("add", "").split("~")) {
            if (added.isBlank()) continue;
            String[] parts = added.split(":");
            Map<String, String> said = new LinkedHashMap<>();
            said.put("en", parts[1]);
            if (parts.length > 2) said.put(rule.getOrDefault("addTongue", tongue), parts[2]);
            regions.put(parts[0], said);
        }
        return regions;
    }

    private static String title(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) return name;
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static void text(StringBuilder row, String key, String value) {
        if (value != null) row.append(", \"").append(key).append("\": ").append(quoted(value));
    }

    private static void list(StringBuilder row, String key, List<String> values) {
        row.append(",\n     \"").append(key).append("\": [");
        row.append(String.join(", ", values.stream().map(DeriveAddressFormats::quoted).toList()));
        row.append("]");
    }

    private static String object(Map<String, String> names) {
        List<String> parts = new ArrayList<>();
        names.forEach((key, name) -> parts.add(quoted(key) + ": " + quoted(name)));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
