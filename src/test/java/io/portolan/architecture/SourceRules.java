package io.portolan.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What sources must not hold. Each rule lists the places that break it.
final class SourceRules {

    private static final Set<String> NEAR_MONEY =
            Set.of(
                    "kernel",
                    "pricing",
                    "landedcost",
                    "payments",
                    "orders",
                    "checkout",
                    "markets",
                    "inventory");

    private static final Pattern VENDOR =
            Pattern.compile(
                    "io[./]portolan[./](\\w+)[./](provider|carrier|sender)[./]([a-z]\\w*)[./](.*)");
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^import (?:static )?(io\\.portolan\\.[\\w.]+);");

    private SourceRules() {}

    /// Times taken from the machine instead of the clock.
    static List<String> machineTime(List<Path> files) {
        Pattern now =
                Pattern.compile(
                        "(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now\\(\\)"
                                + "|System\\.currentTimeMillis\\(\\)|new Date\\(\\)"
                                + "|\\bnow\\(\\)::|current_timestamp");
        return Sources.found(files, now).stream()
                .filter(place -> !place.contains("platform/time/"))
                .filter(place -> !place.contains("platform/launcher/"))
                .filter(place -> !place.contains("platform/database/"))
                .toList();
    }

    /// `now()` in SQL.
    static List<String> databaseTime(List<Path> files) {
        return Sources.found(files, Pattern.compile("(?<![\\w.:$])now\\(\\)(?!\\s*[.;{-])"))
                .stream()
                .filter(place -> place.matches(".*\\.java:\\d+: now\\(\\)"))
                .filter(SourceRules::insideSql)
                .toList();
    }

    private static boolean insideSql(String place) {
        String[] parts = place.split(":", -1);
        String line =
                Sources.code(Path.of(parts[0]))
                        .lines()
                        .toList()
                        .get(Integer.parseInt(parts[1]) - 1);
        return line.matches(".*\\b(set|values|select|where|and|insert)\\b.*now\\(\\).*");
    }

    /// Floating point in modules that count money.
    static List<String> floats(List<Path> files) {
        return Sources.found(
                files.stream().filter(f -> NEAR_MONEY.contains(Sources.module(f))).toList(),
                Pattern.compile("\\b(double|float|Double|Float)\\b(?!Value)[^\\n]*"));
    }

    static List<String> fieldInjection(List<Path> files) {
        return Sources.found(files, Pattern.compile("@Autowired[^\\n]*"));
    }

    /// Queries of another module's schema.
    static Set<String> foreignSchemas(List<Path> files, Set<String> schemas) {
        Set<String> strangers = new TreeSet<>();
        Pattern table =
                Pattern.compile(
                        "\\b(?:from|join|into|update|table|exists)\\s+([a-z_]+)\\.([a-z_]+)\\b");
        for (Path file : files) {
            Matcher matcher = table.matcher(Sources.code(file));
            while (matcher.find()) {
                String schema = matcher.group(1);
                if (!schemas.contains(schema) || owns(file, schema)) continue;
                strangers.add(file + " uses " + schema + "." + matcher.group(2));
            }
        }
        return strangers;
    }

    // The demo's outsiders keep books of their own, and nobody else reads them.
    private static boolean owns(Path file, String schema) {
        String module = Sources.module(file);
        Matcher vendor = VENDOR.matcher(file.toString().replace('\\', '/'));
        boolean outsider = vendor.find() && vendor.group(4).contains("/");
        if (outsider) return schema.equals("demo_" + vendor.group(2)) || isBank(vendor, schema);
        return module.equals(schema)
                || (module.equals("platform") && Set.of("platform", "wire").contains(schema));
    }

    private static boolean isBank(Matcher vendor, String schema) {
        return vendor.group(2).equals("provider") && schema.equals("demo_bank");
    }

    /// Vendors that are known beyond their port, and vendors that know more than it.
    static Set<String> vendorsKnown(List<Path> files) {
        Set<String> wrong = new TreeSet<>();
        for (Path file : files) {
            String path = file.toString().replace('\\', '/');
            Matcher imports = IMPORT.matcher(Sources.code(file));
            while (imports.find()) {
                if (!mayUse(path, imports.group(1))) wrong.add(file + " uses " + imports.group(1));
            }
        }
        return wrong;
    }

    private static boolean mayUse(String path, String type) {
        Matcher mine = VENDOR.matcher(path);
        Matcher theirs = VENDOR.matcher(type);
        boolean inside = mine.find();
        boolean vendor = theirs.matches();
        if (!inside) return !vendor;
        String home = "io.portolan." + mine.group(1) + ".";
        String port = home + mine.group(2) + ".";
        String own = port + mine.group(3) + ".";
        if (type.matches("io\\.portolan\\.(kernel|platform)\\..*")) return true;
        boolean outsider = mine.group(4).contains("/");
        if (outsider) {
            String room = own + mine.group(4).substring(0, mine.group(4).indexOf('/')) + ".";
            return type.startsWith(room);
        }
        // Only the account that signs the demo shop up knows the outsider behind the wire.
        if (type.startsWith(own)) {
            return type.substring(own.length()).matches("[A-Z].*") || path.endsWith("Account.java");
        }
        return isIn(type, home) || isIn(type, port);
    }

    private static boolean isIn(String type, String room) {
        return type.startsWith(room) && type.substring(room.length()).matches("[A-Z].*");
    }

    /// Physical sides in styles.
    static List<String> physicalSides(List<Path> styles) {
        return Sources.found(
                styles,
                Pattern.compile(
                        "(?m)(?<![\\w-])(margin|padding|border)-(left|right)\\b"
                                + "|(?<![\\w-])(left|right)\\s*:\\s*[^;]+;"
                                + "|text-align\\s*:\\s*(left|right)|float\\s*:\\s*(left|right)"));
    }

    /// Styles and scripts inside pages.
    static List<String> inline(List<Path> pages) {
        return Sources.found(
                pages,
                Pattern.compile("\\sstyle=\"[^\"]*\"|<style\\b|\\son[a-z]+=\"|<script>(?!\\s*</)"));
    }
}
