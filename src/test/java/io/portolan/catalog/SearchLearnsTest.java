package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A word that a new or edited product brings into the catalogue counts at once, for what was there
/// before as well.
class SearchLearnsTest {

    @ParameterizedTest(name = "{0} is found by {2} once there is {1}")
    @CsvSource({
        "Hausfilzschuhe, Filzschuh, Filzschuh",
        "Kinderfilzschuhregal, Filzschuh, Filzschuhe",
        "Strandmuschelzelt, Muschelzelt, Muschelzelte",
        "Kinderlaufradhelm, Laufrad, Laufrad",
    })
    void findsCompoundsByANewNounAtOnce(String title, String noun, String typed) {
        Product wanted = SampleGoods.product("wanted", "de", title);
        Product other = SampleGoods.product("other", "de", "xyzzy");
        Language german = Language.of("de");
        SearchBench index = new SearchBench(SampleGoods.snapshot(1, wanted, other), german);
        assertThat(index.search(typed, 5).how()).isNotEqualTo(Found.How.ALL);

        Product brings = SampleGoods.product("brings", "de", noun);
        index.follow(SampleGoods.snapshot(2, wanted, other, brings));

        Found found = index.search(typed, 5);
        assertThat(found.how()).isEqualTo(Found.How.ALL);
        assertThat(found.handles()).containsExactly("brings", "wanted");
    }

    /// Before, the characters of a word that no dictionary has were looked for one by one, and
    /// what has them somewhere was as good.
    @ParameterizedTest(name = "{0}: {1} is found by {3} before {2}")
    @CsvSource({
        "zh-CN, 加厚飘窗垫子, 垫、窗、飘, 飘窗垫",
        "zh-CN, 北欧风餐边柜子, 柜、边、餐, 餐边柜",
        "zh-CN, 加厚飄窗墊子, 垫、窗、飘, 飘窗垫",
        "zh-CN, 大号猫爬架子, 架、爬、猫, 猫爬架",
        "ja, 木彫りの鮭咥え熊置物, 熊、え、咥、鮭, 鮭咥え熊",
        "ja, 南部鉄瓶敷, 敷、鉄瓶, 鉄瓶敷",
        "ja, 越前和蝋燭立, 蝋燭、和, 和蝋燭",
    })
    void knowsANewWordOfAScriptWithoutSpacesAtOnce(
            String tag, String title, String apart, String word) {
        Product wanted = SampleGoods.product("wanted", tag, title);
        Product other = SampleGoods.product("apart", tag, apart);
        Language language = Language.of(tag);
        SearchBench index = new SearchBench(SampleGoods.snapshot(1, wanted, other), language);
        assertThat(index.find(word, 1)).containsExactly("apart");

        Product brings = SampleGoods.product("brings", tag, "xyzzy", word);
        index.follow(SampleGoods.snapshot(2, wanted, other, brings));

        assertThat(index.search(word, 5).how()).isEqualTo(Found.How.ALL);
        assertThat(index.find(word, 5)).containsSubsequence("wanted", "apart");
        assertThat(index.find(word, 2)).containsExactlyInAnyOrder("wanted", "brings");
    }

    @ParameterizedTest
    @CsvSource({"ja, 竹箸置, 箸", "ja, 南部鉄瓶敷, 鉄瓶", "zh-CN, 餐边柜, 柜"})
    void findsANewWordByItsParts(String tag, String word, String part) {
        Language language = Language.of(tag);
        Product other = SampleGoods.product("other", tag, "xyzzy");
        SearchBench index = new SearchBench(SampleGoods.snapshot(1, other), language);

        Product brings = SampleGoods.product("brings", tag, word, word);
        index.follow(SampleGoods.snapshot(2, other, brings));

        assertThat(index.search(part, 5).how()).isEqualTo(Found.How.ALL);
        assertThat(index.find(part, 5)).containsExactly("brings");
    }

    @Test
    void learnsFromAnEditedNameAndFromARenamedShelfAsWell() {
        Product boots = SampleGoods.product("boots", "de", "Winterfilzschuhe");
        Product thing = SampleGoods.product("thing", "de", "Ding");
        Language german = Language.of("de");
        SearchBench index = new SearchBench(SampleGoods.snapshot(1, boots, thing), german);

        Product edited = SampleGoods.product("thing", "de", "Filzschuh");
        index.follow(SampleGoods.snapshot(2, boots, edited));
        assertThat(index.find("Filzschuhe", 5)).containsExactly("thing", "boots");

        Product tub = SampleGoods.product("tub", "de", "Blumenwürfelkübel");
        index.follow(SampleGoods.snapshot(3, "Dinge", boots, edited, tub));
        index.follow(SampleGoods.snapshot(4, "Würfelkübel", tub));
        assertThat(index.search("Würfelkübel", 5).how()).isEqualTo(Found.How.ALL);
        assertThat(index.find("Würfelkübel", 5)).containsExactly("tub");
    }

    /// Many products that one new word touches are taken up piece by piece; what was edited is
    /// found before that.
    @Test
    void doesNotWaitForAllThatANewWordTouches() {
        List<Product> goods = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            goods.add(SampleGoods.product("p" + i, "de", "Hausfilzschuhe"));
        }
        LuceneIndex index = new LuceneIndex(snapshot(1, goods), Language.of("de"), null);
        SearchWords words = new SearchWords(Language.of("de"), index.analysis(), List.of());
        goods.add(SampleGoods.product("new", "de", "Filzschuh"));
        CatalogSnapshot now = snapshot(2, goods);

        index.follow(now);
        assertThat(index.find("Filzschuh", words, 5_000).handles())
                .startsWith("new")
                .hasSizeBetween(2, 1_200);
        assertThat(index.unfinished()).isTrue();

        int more = 0;
        for (; index.unfinished(); more++) index.follow(now);
        assertThat(more).isEqualTo(5);
        assertThat(index.find("Filzschuh", words, 5_000).handles()).hasSize(1_201);
        index.close();
    }

    /// An index that followed a catalogue as it grew finds what one made of the whole finds.
    @ParameterizedTest
    @ValueSource(strings = {"de", "zh-CN", "ja", "en"})
    void knowsAfterManyEditsWhatANewIndexKnows(String tag) throws Exception {
        Language language = Language.of(tag);
        CatalogSnapshot whole = DemoCatalog.snapshot();
        List<Product> goods = whole.products();
        SearchBench grown = new SearchBench(first(whole, 50, 1), language);
        for (int some = 55; some < goods.size(); some += 5) {
            grown.follow(first(whole, some, some));
        }
        grown.follow(first(whole, goods.size(), 1_000));
        SearchBench fresh = new SearchBench(whole, language);

        for (String text : SearchQualityTest.texts(tag)) {
            Found followed = grown.search(text, 1_000);
            Found expected = fresh.search(text, 1_000);
            assertThat(new HashSet<>(followed.handles()))
                    .describedAs(text)
                    .isEqualTo(new HashSet<>(expected.handles()));
            assertThat(followed.how()).describedAs(text).isEqualTo(expected.how());
        }
    }

    private static CatalogSnapshot first(CatalogSnapshot whole, int count, long version) {
        return new CatalogSnapshot(
                version,
                whole.products().subList(0, count),
                whole.categories(),
                new Definitions(whole.types(), List.of(), List.of()));
    }

    private static CatalogSnapshot snapshot(long version, List<Product> goods) {
        return SampleGoods.snapshot(version, goods.toArray(Product[]::new));
    }
}
