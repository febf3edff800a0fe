package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each language asks of a search: endings, marks, articles, compounds, words without spaces.
class SearchLanguagesTest {

    @ParameterizedTest(name = "{0}: {1} is found by {2}")
    @CsvSource({
        "en, Wool blankets, blanket",
        "en, Fisher’s cap, fisher cap",
        "en, Coffee grinder, coffeegrinder",
        "de, Kaffeemühle, Mühle",
        "de, Öllampe, oellampe",
        "de, Größe, groesse",
        "fr, Carnet de l’élève, eleve",
        "fr, Carnet de l'élève, élèves",
        "fr, Sacs à dos, sac a dos",
        "fr, Théière en grès, theieres",
        "es, Cafetera pequeña, cafeteras pequenas",
        "es, Camión de madera, camiones",
        "pt-BR, Botão de latão, botoes",
        "pt-BR, Lampião, lampiao",
        "pt-BR, Mochilas de algodão, mochila algodao",
        "ja, 折りたたみ傘, 傘",
        "ja, 木製の積み木, 積み木",
        "zh-CN, 不锈钢保温杯, 保温杯",
        "zh-CN, 不锈钢保温杯, 保溫杯",
        "zh-CN, 旅行双肩背包, 双肩背包",
        "ar, إبريق الشاي, ابريق شاي",
        "ar, حقيبة مدرسية, حقيبه",
    })
    void findsItsForms(String tag, String title, String typed) {
        SearchBench index =
                new SearchBench(
                        SampleGoods.snapshot(
                                1,
                                SampleGoods.product("wanted", tag, title),
                                SampleGoods.product("other", tag, "xyzzy")),
                        Language.of(tag));

        assertThat(index.search(typed, 5).handles()).startsWith("wanted");
        assertThat(index.search(typed, 5).how()).isNotEqualTo(Found.How.ALIKE);
    }

    @ParameterizedTest
    @CsvSource({"en, grindr, grinder", "de, Kaffemühle, kaffeemuhle", "fr, teiere, theiere"})
    void saysWhatItTookAMisspeltWordFor(String tag, String typed, String meant) {
        SearchBench index =
                new SearchBench(
                        SampleGoods.snapshot(
                                1,
                                SampleGoods.product("en", "en", "Grinder"),
                                SampleGoods.product("de", "de", "Kaffeemühle"),
                                SampleGoods.product("fr", "fr", "Théière")),
                        Language.of(tag));

        Found found = index.search(typed, 5);

        assertThat(found.handles()).startsWith(tag);
        assertThat(found.meant()).isEqualTo(meant);
    }
}
