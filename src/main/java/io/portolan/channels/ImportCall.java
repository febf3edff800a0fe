package io.portolan.channels;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The words behind `./portolan import`. Refuses with `IllegalArgumentException` what it does not
/// understand.
///
/// @param whole whether it is a whole catalogue: goods with all that goes with them
/// @param columns what the caller says columns mean, by heading; empty means left out
/// @param annotated where the annotated file goes; null where nobody wants it
/// @param hints the language in which findings say what to do
record ImportCall(
        ImportKind kind,
        boolean whole,
        String file,
        ImportRequest wish,
        Map<String, String> columns,
        @Nullable String annotated,
        Language hints) {

    /// The goods with all that goes with them.
    private static final String CATALOGUE = "catalogue";

    static final String HINTS = "--language-of-hints";
    static final String ANNOTATED = "--annotated";
    private static final String MAP = "--map";
    private static final Set<String> WITH_VALUE =
            Set.of("--format", "--currency", "--language", MAP, HINTS, ANNOTATED);
    private static final Set<String> PLAIN = Set.of("--dry-run", "--keep-edits");
    private static final List<String> HINTED = List.of("en", "zh-CN");

    /// What was said, before it is understood.
    ///
    /// @param columns the values of `--map`, in their order
    record Said(
            List<String> words,
            Map<String, String> options,
            Set<String> plain,
            List<String> columns) {

        /// Refuses with `IllegalArgumentException` any option but these.
        ///
        /// @param deed what was asked for, as `import undo`
        void only(String deed, String... known) {
            Stream.of(options.keySet(), plain, columns.isEmpty() ? Set.<String>of() : Set.of(MAP))
                    .flatMap(Set::stream)
                    .sorted()
                    .filter(option -> !List.of(known).contains(option))
                    .findFirst()
                    .ifPresent(
                            option -> {
                                throw new IllegalArgumentException(
                                        deed + " knows no option " + option + ".");
                            });
        }

        private String option(String name, String usual) {
            return options.getOrDefault(name, usual);
        }

        @Nullable String annotated() {
            return options.get(ANNOTATED);
        }

        Language hints() {
            String tag = option(HINTS, "en");
            if (!HINTED.contains(tag)) {
                throw new IllegalArgumentException(
                        "Hints are written in " + String.join(" and ", HINTED) + ".");
            }
            return Language.of(tag);
        }
    }

    static Said said(List<String> arguments) {
        List<String> words = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        Set<String> plain = new java.util.HashSet<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String name = argument.contains("=") ? argument.split("=", 2)[0] : argument;
            if (PLAIN.contains(argument)) {
                plain.add(argument);
            } else if (WITH_VALUE.contains(name)) {
                boolean attached = argument.length() > name.length();
                if (!attached && i + 1 == arguments.size()) {
                    throw new IllegalArgumentException(name + " needs a value.");
                }
                String value = attached ? argument.split("=", 2)[1] : arguments.get(++i);
                if (name.equals(MAP)) columns.add(value);
                else options.put(name, value);
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException("There is no option " + argument + ".");
            } else {
                words.add(argument);
            }
        }
        return new Said(words, options, plain, columns);
    }

    static ImportCall of(List<String> arguments) {
        return of(said(arguments));
    }

    static ImportCall of(Said said) {
        if (said.words().size() != 2) {
            throw new IllegalArgumentException("Say what to import and from which file.");
        }
        boolean catalogue = said.words().getFirst().equals(CATALOGUE);
        ImportKind kind = catalogue ? ImportKind.PRODUCTS : kind(said.words().getFirst());
        String usual = catalogue ? ProductImporter.ZIP : kind.formats().getFirst();
        String format = kind.format(said.option("--format", usual));
        if (catalogue && !format.equals(usual)) {
            throw new IllegalArgumentException("A whole catalogue travels as zip.");
        }
        if (!kind.formats().contains(format)) {
            throw new IllegalArgumentException(
                    "Files of the format "
                            + format
                            + " cannot be read. Known: "
                            + String.join(", ", kind.formats())
                            + ".");
        }
        ImportRequest wish =
                new ImportRequest(
                        format,
                        Currency.of(said.option("--currency", "USD")),
                        Language.of(said.option("--language", "en")),
                        said.plain().contains("--dry-run"),
                        said.plain().contains("--keep-edits"));
        return new ImportCall(
                kind,
                catalogue,
                said.words().get(1),
                wish,
                columns(said.columns()),
                said.annotated(),
                said.hints());
    }

    // A heading may contain the sign, what it means does not.
    private static Map<String, String> columns(List<String> said) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String each : said) {
            int sign = each.lastIndexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException(
                        "Say what a column means as --map \"Heading=field\"; nothing behind the ="
                                + " leaves it out.");
            }
            columns.put(each.substring(0, sign).strip(), each.substring(sign + 1).strip());
        }
        return columns;
    }

    private static ImportKind kind(String word) {
        for (ImportKind kind : ImportKind.values()) if (kind.word().equals(word)) return kind;
        throw new IllegalArgumentException(
                "There is nothing to import called "
                        + word.toLowerCase(Locale.ROOT)
                        + ". Say what to import and from which file.");
    }
}
