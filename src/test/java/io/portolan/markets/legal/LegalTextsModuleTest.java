package io.portolan.markets.legal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.markets.Market;
import io.portolan.markets.MarketChanges;
import io.portolan.markets.Markets;
import io.portolan.markets.StoredMarket;
import io.portolan.testing.ShopTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Legal texts of markets: there from the start, changed in versions, filled with the market's
/// facts, and kept as they were read.
@ShopTest(demo = true)
class LegalTextsModuleTest {

    private static final Language GERMAN = Language.of("de");
    private static final Language ENGLISH = Language.of("en");

    @Autowired LegalTexts texts;
    @Autowired Markets markets;
    @Autowired MarketChanges changes;
    @Autowired JdbcClient db;

    private final List<String> made = new ArrayList<>();

    @AfterEach
    void takeBack() {
        for (String code : made) {
            db.sql("delete from markets.market_version where market = :code")
                    .param("code", code)
                    .update();
            db.sql("delete from markets.market where code = :code").param("code", code).update();
        }
        if (made.isEmpty()) return;
        StoredMarket any = changes.stored("sg").orElseThrow();
        changes.replace(any.market(), any.version());
    }

    @Test
    void everyMarketOfTheShopHasEveryTextInEveryLanguageItSpeaks() {
        for (Market market : new Markets().all()) {
            assertThat(texts.missing(market)).as(market.name()).isEmpty();
            for (LegalKind kind : LegalKind.values()) {
                for (Language language : market.languages()) {
                    String what = market.code() + " " + kind + " " + language;
                    LegalText text = texts.text(market.code(), kind, language);
                    assertThat(text).as(what).isNotNull();
                    String words = words(market, kind, language);
                    assertThat(words).as(what).startsWith("# ").doesNotContain("{", "}");
                    assertThat(LegalTexts.unknown(Objects.requireNonNull(text).body()))
                            .as(what)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void eachCountryReadsWhatItsOwnLawGives() {
        assertThat(words("de", LegalKind.WITHDRAWAL, "de")).contains("binnen 14 Tagen");
        assertThat(words("gb", LegalKind.WITHDRAWAL, "en")).contains("within 14 days");
        assertThat(words("br", LegalKind.WITHDRAWAL, "pt-BR"))
                .contains("até 7 dias", "artigo 49", "atualização monetária")
                .doesNotContain("14 dias");
        assertThat(words("us", LegalKind.WITHDRAWAL, "en"))
                .contains("take goods back within 30 days")
                .doesNotContain("14 days", "Brazil");
        assertThat(words("jp", LegalKind.IMPRINT, "ja")).startsWith("# 特定商取引法に基づく表記");
        assertThat(words("jp", LegalKind.IMPRINT, "en")).contains("Specified Commercial");
        assertThat(words("jp", LegalKind.WITHDRAWAL, "ja")).contains("クーリング・オフの制度はありません");
        assertThat(words("au", LegalKind.RETURNS, "en")).contains("cannot be excluded");
        assertThat(words("sg", LegalKind.RETURNS, "en")).doesNotContain("Australian");
        assertThat(words("ae", LegalKind.WITHDRAWAL, "ar")).contains("\u206830\u2069");
    }

    @Test
    void everyLanguageSaysTheDaysTheLawGivesWhoeverReadsIt() {
        for (String code : List.of("de", "gb", "br")) {
            Market market = new Markets().require(code);
            String days = String.valueOf(texts.withdrawalDays(market));
            for (String tag : List.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar")) {
                Language language = Language.of(tag);
                String sample = texts.sample(market, LegalKind.WITHDRAWAL, language).orElseThrow();
                assertThat(LegalTexts.unknown(sample)).as(code + " " + tag).isEmpty();
                String words = texts.filled(sample, market, language);
                assertThat(words).as(code + " " + tag).doesNotContain("{", "}");
                assertThat(words.replaceAll("[^0-9]+", " ").split(" "))
                        .as(code + " " + tag)
                        .contains(days);
            }
        }
    }

    @Test
    void samplesNameNobodyButTheShopsOwnSeller() {
        Market market = new Markets().require("de");
        for (String tag : List.of("en", "de", "fr", "es", "pt-BR", "ja", "zh-CN", "ar")) {
            for (LegalKind kind : LegalKind.values()) {
                String sample = texts.sample(market, kind, Language.of(tag)).orElse("");
                assertThat(sample)
                        .as(tag + " " + kind)
                        .doesNotContain("ostro.example", "Nordkai", "China", "中国", "الصين");
            }
        }
        String sample = texts.sample(market, LegalKind.PRIVACY, GERMAN).orElseThrow();
        assertThat(texts.filled(sample, market, GERMAN)).contains("Versandland der Ware: China");
    }

    @Test
    void aChangeIsANewVersionAndTwoAtOnceDoNotOverwriteEachOther() {
        Market market = made("KR");
        assertThat(texts.missing(market)).extracting(LegalNeed::kind).contains(LegalKind.TERMS);
        LegalTexts.Outcome first = texts.save(market, LegalKind.TERMS, ENGLISH, "# Terms\n\nA", 0);
        assertThat(first).isInstanceOf(LegalTexts.Outcome.Saved.class);
        assertThat(texts.save(market, LegalKind.TERMS, ENGLISH, "# Terms\n\nA", 1))
                .isInstanceOf(LegalTexts.Outcome.Same.class);
        texts.save(market, LegalKind.TERMS, ENGLISH, "# Terms\n\nB", 1);
        assertThat(texts.save(market, LegalKind.TERMS, ENGLISH, "# Terms\n\nC", 1))
                .isInstanceOf(LegalTexts.Outcome.Stale.class);
        assertThat(texts.versions("kr", LegalKind.TERMS, ENGLISH))
                .extracting(LegalText::version)
                .containsExactly(2, 1);
        assertThat(texts.missing(market))
                .extracting(LegalNeed::kind)
                .doesNotContain(LegalKind.TERMS);
        assertThat(texts.takeSamples(market)).isEqualTo(6);
        assertThat(texts.missing(market)).isEmpty();
        assertThat(texts.takeSamples(market)).isZero();
    }

    @Test
    void whatABuyerReadStaysAsItWasWhenAFactChanges() {
        Market market = made("TW");
        texts.save(market, LegalKind.RETURNS, ENGLISH, "# Returns\n\nWithin {days} days.", 0);
        List<UUID> before = texts.agreed(markets.require("tw"), ENGLISH);
        StoredMarket stored = changes.stored("tw").orElseThrow();
        changes.replace(stored.market().but().returnDays(10).make(), stored.version());
        Market now = markets.require("tw");
        assertThat(words(now, LegalKind.RETURNS, ENGLISH)).contains("Within 10 days");
        assertThat(texts.agreed(now, ENGLISH))
                .hasSameSizeAs(before)
                .doesNotContainAnyElementsOf(before);
        assertThat(texts.issues(before))
                .singleElement()
                .satisfies(
                        issue -> {
                            assertThat(issue.words()).contains("Within 30 days");
                            assertThat(issue.text().version()).isEqualTo(1);
                        });
    }

    @Test
    void aTextThatNobodyWroteInThisLanguageIsReadInTheMarketsFirst() {
        Market market = made("NZ");
        texts.save(market, LegalKind.TERMS, ENGLISH, "# Terms\n\nA", 0);
        LegalIssue shown = texts.inForce(market, LegalKind.TERMS, GERMAN);
        assertThat(shown).isNotNull();
        assertThat(Objects.requireNonNull(shown).text().language()).isEqualTo(ENGLISH);
        assertThat(texts.inForce(market, LegalKind.PRIVACY, GERMAN)).isNull();
    }

    /// A closed market of this country that is in none, its texts unwritten.
    private Market made(String country) {
        Market market =
                markets.require("gb")
                        .called(CountryCode.of(country))
                        .but()
                        .name("Texts of " + country)
                        .currency(Currency.of("USD"))
                        .freeShippingFrom(null)
                        .open(false)
                        .make();
        made.add(market.code());
        assertThat(changes.add(market)).isInstanceOf(MarketChanges.Outcome.Saved.class);
        return market;
    }

    private String words(String code, LegalKind kind, String language) {
        return words(new Markets().require(code), kind, Language.of(language));
    }

    private String words(Market market, LegalKind kind, Language language) {
        return Objects.requireNonNull(texts.inForce(market, kind, language)).words();
    }
}
