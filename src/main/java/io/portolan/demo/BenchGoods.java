package io.portolan.demo;

import io.portolan.catalog.CatalogJson;
import io.portolan.catalog.ProductDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Made-up goods in German and English, as many as wanted, the same each time; and what shoppers
/// would type to find them: one word or several, beginnings, slips.
public final class BenchGoods {

    private static final String[] NOUNS =
            ("Rucksack=backpack Tasche=bag Koffer=suitcase Lampe=lamp Becher=mug Teekanne=teapot"
                            + " Kerze=candle Vase=vase Decke=blanket Kissen=pillow Schal=scarf"
                            + " Mütze=hat Socken=socks Pullover=sweater Jacke=jacket Hemd=shirt"
                            + " Stift=pen Notizbuch=notebook Uhr=clock Spiegel=mirror Stuhl=chair"
                            + " Tisch=table Regal=shelf Teppich=rug Schale=bowl Teller=plate"
                            + " Messer=knife Löffel=spoon Pfanne=pan Topf=pot Korb=basket"
                            + " Besen=broom Puppe=doll Puzzle=puzzle Ball=ball Zelt=tent"
                            + " Schlafsack=sleepingbag Flasche=bottle Kompass=compass Seil=rope")
                    .split(" ", -1);
    private static final String[] MATERIALS =
            ("Leder=leather Leinen=linen Wolle=wool Holz=wood Stahl=steel Messing=brass Glas=glass"
                            + " Keramik=ceramic Baumwolle=cotton Papier=paper Bambus=bamboo"
                            + " Kork=cork")
                    .split(" ", -1);
    private static final String[] TRAITS =
            ("klein=small groß=large leicht=light schwer=heavy rund=round faltbar=foldable"
                            + " wasserfest=waterproof warm=warm kühl=cool leise=quiet hell=bright"
                            + " dunkel=dark weich=soft glatt=smooth gestreift=striped bunt=colourful"
                            + " schlicht=plain stabil=sturdy")
                    .split(" ", -1);

    private BenchGoods() {}

    /// The goods numbered from `from`, `count` of them.
    public static List<ProductDraft> drafts(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(BenchGoods::draft).toList();
    }

    /// What `draft` number `n` is found by.
    static String sku(int n) {
        return "BENCH-" + n;
    }

    /// Different texts in German, about as people type them.
    public static List<String> queries() {
        List<String> queries = new ArrayList<>();
        Random random = new Random(11);
        for (String noun : NOUNS) {
            String word = part(noun, 0);
            queries.add(word);
            for (String trait : TRAITS) {
                if (random.nextInt(3) == 0) queries.add(part(trait, 0) + ' ' + word);
            }
            for (String material : MATERIALS) {
                if (random.nextInt(3) == 0) queries.add(word + ' ' + part(material, 0));
                if (random.nextInt(6) == 0) queries.add(part(material, 0) + word);
            }
            if (word.length() > 4) {
                queries.add(word.substring(0, word.length() - 2));
                queries.add(word.substring(0, 2) + word.substring(3));
            }
            queries.add(word + ' ' + series(random.nextInt(1000)));
        }
        return queries.stream().distinct().toList();
    }

    private static ProductDraft draft(int n) {
        Random random = new Random(n);
        String noun = NOUNS[random.nextInt(NOUNS.length)];
        String material = MATERIALS[random.nextInt(MATERIALS.length)];
        String trait = TRAITS[random.nextInt(TRAITS.length)];
        String other = TRAITS[random.nextInt(TRAITS.length)];
        return CatalogJson.mapper()
                .convertValue(
                        Map.of(
                                "handle",
                                "bench-" + n,
                                "category",
                                "home",
                                "vendor",
                                "Bench",
                                "published",
                                true,
                                "rank",
                                1000 + n % 997,
                                "texts",
                                Map.of(
                                        "de", text(0, n, noun, material, trait, other),
                                        "en", text(1, n, noun, material, trait, other)),
                                "variants",
                                List.of(variant(n))),
                        ProductDraft.class);
    }

    private static Map<String, Object> variant(int n) {
        return Map.of(
                "sku",
                sku(n),
                "tracked",
                false,
                "weightGrams",
                300,
                "hs",
                "420292",
                "origin",
                "CN");
    }

    private static Map<String, Object> text(
            int language, int n, String noun, String material, String trait, String other) {
        String word = part(noun, language);
        String of = part(material, language);
        String title = word + ' ' + series(n / 100) + ' ' + of;
        String lead = part(trait, language) + ", " + part(other, language);
        String rest = String.join(" ", title, lead, of).toLowerCase(Locale.ROOT);
        return Map.of(
                "title",
                title,
                "summary",
                lead,
                "description",
                "<p>" + rest + " " + rest + "</p>",
                "keywords",
                List.of(of + ' ' + word, part(trait, language)));
    }

    /// A name of a series: three syllables, the same for the same number.
    private static String series(int n) {
        String[] syllables = {"ka", "lo", "mi", "nu", "re", "sta", "vo", "zel", "dri", "fen"};
        return "Ru" + syllables[n % 10] + syllables[n / 10 % 10] + syllables[n / 100 % 10];
    }

    private static String part(String pair, int language) {
        return pair.split("=", -1)[language];
    }
}
