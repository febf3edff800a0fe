package io.portolan.markets.taxnumbers;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Checks the form and the check digits of tax numbers, by `reference/tax-numbers.json`. Asks
/// nobody.
@Component
public class TaxNumbers {

    private static final Pattern APART = Pattern.compile("[\\s.\\-/()·–]+");

    private final Map<String, List<Scheme>> schemes = new HashMap<>();

    public TaxNumbers() {
        for (Country country : Schemes.read().countries()) {
            schemes.put(country.country(), country.schemes());
        }
    }

    /// All of one country.
    record Country(String country, List<Scheme> schemes) {

        Country {
            schemes = List.copyOf(schemes);
        }
    }

    /// One kind of number.
    ///
    /// @param prefixes what may be written before it and does not belong to it
    /// @param suffixes what may be written behind it
    /// @param pattern of the number without these
    /// @param show how it is kept: `%s` is the number
    record Scheme(
            String name,
            List<String> prefixes,
            @Nullable List<String> suffixes,
            Pattern pattern,
            CheckDigits check,
            String show,
            String example) {}

    /// Countries whose numbers are known.
    public java.util.Set<String> countries() {
        return java.util.Set.copyOf(schemes.keySet());
    }

    /// What the tax numbers of a country look like.
    ///
    /// @param names what people there call them, `CPF / CNPJ`
    /// @param example one whose digits agree
    public record Sample(String names, String example) {}

    /// How a number of this country may look; empty where its numbers are not known.
    public Optional<Sample> sample(String country) {
        List<Scheme> known = schemes.get(country.toUpperCase(Locale.ROOT));
        if (known == null) return Optional.empty();
        String names = known.stream().map(Scheme::name).distinct().collect(joining(" / "));
        return Optional.of(new Sample(names, known.getFirst().example()));
    }

    /// Whether `written` can be a tax number of this country. Blanks, dots, dashes and the
    /// country's letters in front may be there or not.
    public TaxNumberCheck check(String country, String written) {
        List<Scheme> known = schemes.get(country.toUpperCase(Locale.ROOT));
        if (known == null) return new TaxNumberCheck.Unchecked(written.strip());
        String plain = APART.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
        TaxNumberCheck.Wrong wrong = null;
        for (Scheme scheme : known) {
            String bare = bare(plain, scheme);
            if (!scheme.pattern().matcher(bare).matches()) continue;
            if (scheme.check().agrees(bare)) {
                String value = scheme.show().formatted(bare);
                return new TaxNumberCheck.Sound(new TaxNumber(country, scheme.name(), value));
            }
            wrong = wrong(TaxNumberCheck.Fault.DIGITS, scheme);
        }
        return wrong == null ? wrong(TaxNumberCheck.Fault.FORM, known.getFirst()) : wrong;
    }

    private static TaxNumberCheck.Wrong wrong(TaxNumberCheck.Fault fault, Scheme scheme) {
        return new TaxNumberCheck.Wrong(fault, scheme.name(), scheme.example());
    }

    private static String bare(String plain, Scheme scheme) {
        String bare = plain;
        for (String prefix : scheme.prefixes()) {
            if (bare.startsWith(prefix) && bare.length() > prefix.length()) {
                bare = bare.substring(prefix.length());
                break;
            }
        }
        if (scheme.suffixes() == null) return bare;
        for (String suffix : scheme.suffixes()) {
            if (bare.endsWith(suffix) && bare.length() > suffix.length()) {
                return bare.substring(0, bare.length() - suffix.length());
            }
        }
        return bare;
    }
}
