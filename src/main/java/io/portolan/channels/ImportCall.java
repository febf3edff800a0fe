package io.portolan.channels;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words behind `./portolan import`. Refuses with `IllegalArgumentException` what it does not
/// understand.
record ImportCall(
        ImportKind kind,
        String file,
        String format,
        String currency,
        String language,
        boolean dryRun,
        boolean keepEdits) {

    private static final Set<String> WITH_VALUE = Set.of("--format", "--currency", "--language");
    private static final String DRY_RUN = "--dry-run";
    private static final String KEEP_EDITS = "--keep-edits";

    static ImportCall of(List<String> arguments) {
        List<String> words = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        boolean dryRun = false;
        boolean keepEdits = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String name = argument.contains("=") ? argument.split("=", 2)[0] : argument;
            if (argument.equals(DRY_RUN)) {
                dryRun = true;
            } else if (argument.equals(KEEP_EDITS)) {
                keepEdits = true;
            } else if (WITH_VALUE.contains(name)) {
                boolean attached = argument.length() > name.length();
                if (!attached && i + 1 == arguments.size()) {
                    throw new IllegalArgumentException(name + " needs a value.");
                }
                options.put(name, attached ? argument.split("=", 2)[1] : arguments.get(++i));
            } else if (argument.startsWith("--")) {
                throw new IllegalArgumentException("There is no option " + argument + ".");
            } else {
                words.add(argument);
            }
        }
        return of(words, options, dryRun, keepEdits);
    }

    private static ImportCall of(
            List<String> words, Map<String, String> options, boolean dryRun, boolean keepEdits) {
        if (words.size() != 2) {
            throw new IllegalArgumentException("Say what to import and from which file.");
        }
        ImportKind kind = kind(words.getFirst());
        String format = kind.format(options.getOrDefault("--format", kind.formats().getFirst()));
        if (!kind.formats().contains(format)) {
            throw new IllegalArgumentException(
                    "Files of the format "
                            + format
                            + " cannot be read. Known: "
                            + String.join(", ", kind.formats())
                            + ".");
        }
        return new ImportCall(
                kind,
                words.get(1),
                format,
                options.getOrDefault("--currency", "USD"),
                options.getOrDefault("--language", "en"),
                dryRun,
                keepEdits);
    }

    private static ImportKind kind(String word) {
        for (ImportKind kind : ImportKind.values()) if (kind.word().equals(word)) return kind;
        throw new IllegalArgumentException(
                "There is nothing to import called "
                        + word.toLowerCase(Locale.ROOT)
                        + ". Say what to import and from which file.");
    }
}
