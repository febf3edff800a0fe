package io.portolan.admin;

import io.portolan.catalog.Difference;
import io.portolan.catalog.Publication;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Language;
import io.portolan.platform.text.Display;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Products in the words of the admin.
final class ProductWords {

    /// A list of short words, as it is stored: `["summer","rain"]`.
    private static final Pattern WORDS =
            Pattern.compile("\\[\"[^\"\\\\]{1,80}\"(,\"[^\"\\\\]{1,80}\"){0,9}]");

    private static final int LONGEST = 300;
    private static final int MARKET = 2;

    private ProductWords() {}

    static Status status(Shell shell, Publication publication) {
        String word = shell.t("publication." + publication.name().toLowerCase(Locale.ROOT));
        return switch (publication) {
            case PUBLISHED -> Status.ok(word);
            case SCHEDULED -> Status.wait(word);
            case DRAFT, ARCHIVED -> Status.off(word);
        };
    }

    static HistoryPage.Change change(Shell shell, Difference difference) {
        return new HistoryPage.Change(
                field(shell, difference.path()), cut(difference.before()), cut(difference.after()));
    }

    /// `Texts · German · Title`: a path whose parts are known words are said in words.
    private static String field(Shell shell, List<String> path) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            String part = path.get(i);
            String key = "diff." + part;
            if (i == MARKET && isPrice(path)) words.add(market(shell, part));
            else if (Shell.words(shell.language()).has(key)) words.add(shell.t(key));
            else words.add(language(part));
        }
        return String.join(" · ", words);
    }

    // `price`, an SKU, a market where it is not the base price, a part of it.
    private static boolean isPrice(List<String> path) {
        return path.getFirst().equals("price") && !path.get(MARKET).equals("compareAt");
    }

    private static String market(Shell shell, String code) {
        return code.matches("[a-z]{2}")
                ? shell.display().country(CountryCode.of(code.toUpperCase(Locale.ROOT)))
                : code;
    }

    private static String language(String part) {
        return part.matches("[a-z]{2}(-[A-Z]{2})?")
                ? Display.languageName(Language.of(part))
                : part;
    }

    private static String cut(@Nullable String text) {
        if (text == null || text.equals("[]")) return "—";
        if (WORDS.matcher(text).matches()) {
            return text.substring(2, text.length() - 2).replace("\",\"", ", ");
        }
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
