package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.util.List;
import java.util.Map;

/// One material of a product and how much of it: 92 % cork.
///
/// @param percent 1 to 100; the shares of a product make 100
public record Share(Map<Language, String> names, int percent) {

    private static final int WHOLE = 100;

    public Share {
        names = ByLanguage.sorted(names);
        if (names.isEmpty()) throw new IllegalArgumentException("a material needs a name");
        if (percent < 1 || percent > WHOLE) {
            throw new IllegalArgumentException("a share lies between 1 and 100 %: " + percent);
        }
    }

    public String name(Language language) {
        return ByLanguage.pick(names, language, "");
    }

    static List<Share> whole(List<Share> shares) {
        int sum = shares.stream().mapToInt(Share::percent).sum();
        if (!shares.isEmpty() && sum != WHOLE) {
            throw new IllegalArgumentException("the materials make " + sum + " %, not 100 %");
        }
        return List.copyOf(shares);
    }
}
