package io.portolan.markets.legal;

import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// The sample texts the shop comes with: `reference/legal/<language>/<kind>.txt`. Paragraphs of one
/// country stand between `{if EU BR}` and `{end}`; a market takes those of its own. Parts by a
/// fact, `{if withdrawal}`, may stand within.
@Component
class LegalSamples {

    private static final Pattern OF_COUNTRIES =
            Pattern.compile(
                    "\\{if (not )?([A-Z ]+)}\\n?("
                            + "(?:[^{]++|\\{(?!if |end})"
                            + "|\\{if [a-z ]+}(?:[^{]++|\\{(?!end}))*+\\{end})*+"
                            + ")\\{end}\\n?");

    private final LegalLaws laws;

    LegalSamples(LegalLaws laws) {
        this.laws = laws;
    }

    /// The sample for this market, without what is of other countries; empty where there is none in
    /// this language.
    Optional<String> of(Market market, LegalKind kind, Language language) {
        return read(kind, language).map(text -> own(text, laws.places(market)));
    }

    private static String own(String text, Set<String> places) {
        String own =
                OF_COUNTRIES
                        .matcher(text)
                        .replaceAll(
                                part -> {
                                    Set<String> named =
                                            new LinkedHashSet<>(
                                                    Set.of(part.group(2).strip().split(" +", -1)));
                                    boolean any = named.stream().anyMatch(places::contains);
                                    boolean shown = any == (part.group(1) == null);
                                    return shown ? Matcher.quoteReplacement(part.group(3)) : "";
                                });
        return own.replaceAll("\\n{3,}", "\n\n").strip() + "\n";
    }

    private static Optional<String> read(LegalKind kind, Language language) {
        String path = "/reference/legal/" + language.tag() + "/" + kind.word() + ".txt";
        try (InputStream in = LegalSamples.class.getResourceAsStream(path)) {
            if (in == null) return Optional.empty();
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
