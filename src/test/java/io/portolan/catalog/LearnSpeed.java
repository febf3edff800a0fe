package io.portolan.catalog;

import io.portolan.kernel.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/// What one edit costs that brings a word the catalogue did not have: `LearnSpeed LANGUAGE
/// PRODUCTS`, over made-up goods, each with a name of its own. Not a test; see
/// bench/RESULTS.md.
final class LearnSpeed {

    private static final int PARTS = 3_600;
    private static final int POOL = 20_000;

    private final Language language;
    private final boolean german;
    private final List<String> pool = new ArrayList<>();
    private final List<Product> goods = new ArrayList<>();
    private final Random random = new Random(11);
    private int version = 1;

    private LearnSpeed(Language language) {
        this.language = language;
        this.german = language.equals(Language.of("de"));
    }

    public static void main(String[] args) {
        LearnSpeed speed = new LearnSpeed(Language.of(args[0]));
        for (int i = 0; i < Integer.parseInt(args[1]); i++) speed.goods.add(speed.made(i));
        System.out.printf(Locale.ROOT, "goods alone: heap %d MB%n", heap());
        long begin = System.nanoTime();
        LuceneIndex index = new LuceneIndex(speed.snapshot(), speed.language, null);
        say("index made", begin);
        System.out.printf(Locale.ROOT, "heap %d MB%n", heap());
        for (int round = 0; round < 6; round++) {
            speed.edit(index, "nothing new", "123");
            speed.edit(index, "a new word", speed.german ? speed.part(round) : speed.name(3));
        }
        System.out.printf(Locale.ROOT, "heap %d MB%n", heap());
    }

    private void edit(LuceneIndex index, String what, String word) {
        goods.set(7, SampleGoods.product("p7", language.tag(), word + " " + version, word));
        CatalogSnapshot now = snapshot();
        long begin = System.nanoTime();
        index.follow(now);
        say("an edit with " + what, begin);
        begin = System.nanoTime();
        if (!index.unfinished()) return;
        index.follow(now);
        say("  what it touches looked for, some of it written", begin);
        begin = System.nanoTime();
        int more = 0;
        for (; index.unfinished(); more++) index.follow(now);
        if (more > 0) say("  and " + more + " more steps", begin);
    }

    private CatalogSnapshot snapshot() {
        return new CatalogSnapshot(version++, goods, List.of());
    }

    private Product made(int i) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 40; word++) text.append(some()).append(german ? " " : "、");
        Map<String, Object> texts =
                Map.of(
                        "title", name(4),
                        "description", "<p>" + text + "</p>",
                        "keywords", List.of(some(), some()));
        return Product.of(
                new UUID(1, i),
                LocalDate.of(2026, 1, 1),
                SampleGoods.draft("p" + i, true, Map.of(language.tag(), texts)));
    }

    /// One of a pool of words: shops do not have millions.
    private String some() {
        if (pool.size() < POOL) pool.add(name(2 + pool.size() % 2));
        return pool.get(random.nextInt(pool.size()));
    }

    /// A German compound of so many parts, or so many characters.
    private String name(int length) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < length; i++) {
            if (german) name.append(part(random.nextInt(PARTS)));
            else name.append((char) (0x4E00 + random.nextInt(4_000)));
        }
        return name.toString();
    }

    /// Five letters, the same for the same number.
    private String part(int number) {
        String vowels = "aeiou";
        String others = "bdfgklmnprst";
        int at = number * 7919;
        return ""
                + others.charAt(at % 12)
                + vowels.charAt(at / 12 % 5)
                + others.charAt(at / 60 % 12)
                + vowels.charAt(at / 720 % 5)
                + others.charAt(at / 3600 % 12);
    }

    private static void say(String what, long begin) {
        long millis = (System.nanoTime() - begin) / 1_000_000;
        System.out.printf(Locale.ROOT, "%s: %d ms%n", what, millis);
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
