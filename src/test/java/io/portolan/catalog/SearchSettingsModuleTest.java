package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import io.portolan.testing.ShopTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ShopTest
class SearchSettingsModuleTest {

    private static final Language ENGLISH = Language.of("en");

    @Autowired Catalog catalog;
    @Autowired CatalogSearch search;
    @Autowired SearchSettings settings;
    @Autowired Searches searches;
    @Autowired SearchTallyStore tally;
    @Autowired Clock clock;

    @Test
    void findsByTheMerchantsOwnWordsUntilTheyAreTakenBack() {
        save("told-quern", "Quern");
        assertThat(search.find("flourstone", ENGLISH, 5)).isEmpty();

        SynonymGroup group =
                Objects.requireNonNull(
                        settings.addSynonyms(ENGLISH, List.of("Flourstone", " quern", "quern")));
        assertThat(group.words()).containsExactly("flourstone", "quern");
        assertThat(search.find("flourstone", ENGLISH, 5)).containsExactly("told-quern");

        settings.removeSynonyms(group.id());
        assertThat(search.find("flourstone", ENGLISH, 5)).isEmpty();
        assertThat(settings.addSynonyms(ENGLISH, List.of("alone"))).isNull();
    }

    @Test
    void followsTheMerchantsWishForAQueryInThatLanguageAlone() {
        save("told-one", "Wherry oar");
        save("told-two", "Wherry sail");
        QueryRule rule =
                new QueryRule(ENGLISH, "wherry", List.of("told-two"), List.of(), List.of(), null);
        settings.save(rule);

        assertThat(search.find("Wherry", ENGLISH, 5)).containsExactly("told-two", "told-one");
        assertThat(search.search("wherry", Language.of("de"), 5).pinned()).isZero();
        assertThat(settings.rule(ENGLISH, "WHERRY")).isEqualTo(rule);

        settings.save(QueryRule.none(ENGLISH, "wherry"));
        assertThat(search.search("wherry", ENGLISH, 5).pinned()).isZero();
        assertThat(settings.rules(ENGLISH)).noneMatch(r -> r.query().equals("wherry"));
    }

    @Test
    void leadsAQueryToAPageUntilThatIsTakenBack() {
        QueryRule rule =
                new QueryRule(
                        ENGLISH, "bring it back", List.of(), List.of(), List.of(), "/help/returns");
        long before = search.turn(ENGLISH);
        settings.save(rule);

        assertThat(settings.rule(ENGLISH, "Bring  it back")).isEqualTo(rule);
        assertThat(settings.rule(Language.of("de"), "bring it back").redirect()).isNull();
        assertThat(settings.rules(ENGLISH)).contains(rule);
        assertThat(search.find("bring it back", ENGLISH, 5)).isNotNull();
        assertThat(search.turn(ENGLISH)).isGreaterThan(before);

        settings.save(QueryRule.none(ENGLISH, "bring it back"));
        assertThat(settings.rule(ENGLISH, "bring it back").redirect()).isNull();
    }

    @Test
    void countsSearchesAndWhatWasOpenedButNothingPersonal() {
        assertThat(searches.count("de", ENGLISH, "Zephyr  Mast", 2, true)).isTrue();
        assertThat(searches.count("de", ENGLISH, "zephyr mast", 2, true)).isTrue();
        assertThat(searches.opened("de", ENGLISH, "zephyr mast", "told-one", 3)).isTrue();
        assertThat(searches.count("de", ENGLISH, "zephyr nothing", 0, true)).isTrue();
        assertThat(searches.count("de", ENGLISH, "anna@example.de", 0, true)).isFalse();
        assertThat(searches.count("de", ENGLISH, "0170 1234567", 0, true)).isFalse();
        assertThat(searches.opened("de", ENGLISH, "never searched", "told-one", 0)).isFalse();

        SearchReport report = searches.report(30, "");
        assertThat(report.top())
                .contains(
                        new SearchReport.Line(
                                ENGLISH,
                                "zephyr mast",
                                2,
                                1,
                                2,
                                List.of(new SearchReport.Opened("told-one", 1, 3))))
                .noneMatch(line -> line.query().contains("@") || line.query().contains("1234"));
        assertThat(report.nothing()).anyMatch(line -> line.query().equals("zephyr nothing"));
    }

    @Test
    void offersToOthersOnlyWhatWasAskedOftenOnSeveralDaysAndIsWhollyAnswered() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int i = 0; i < 12; i++) {
            asked(today.minusDays(i % 3), "quaint oar", true);
            asked(today.minusDays(i % 3), "quaint nonsense", false);
            asked(today, "quaint crowd of one day", true);
            tally.pick(today.minusDays(i % 3), "de", ENGLISH, "quaint beg", 5);
        }
        for (int i = 0; i < 3; i++) asked(today.minusDays(i), "quaint alone", true);
        searches.allow(ENGLISH, "quaint oar");
        assertThat(offered("de")).containsExactly("quaint oar");

        searches.strike(ENGLISH, "Quaint  Oar");
        assertThat(offered("de")).isEmpty();
        assertThat(searches.struck(ENGLISH)).contains("quaint oar");
        searches.allow(ENGLISH, "quaint oar");
        assertThat(offered("de")).containsExactly("quaint oar");
    }

    @Test
    void offersInEachMarketWhatWasAskedAndIsAnsweredThere() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int i = 0; i < 12; i++) {
            asked("fr", today.minusDays(i % 3), "quaint sail", 4);
            asked("us", today.minusDays(i % 3), "quaint sail", 0);
            asked("us", today.minusDays(i % 3), "quaint rope", 2);
        }
        searches.allow(ENGLISH, "quaint sail");
        assertThat(offered("fr")).containsExactly("quaint sail");
        assertThat(offered("us")).containsExactly("quaint rope");
        assertThat(offered("")).contains("quaint sail", "quaint rope").doesNotHaveDuplicates();
        assertThat(searches.report(30, "").nothing())
                .as("of all markets, the one where it finds least")
                .anyMatch(line -> line.query().equals("quaint sail") && line.searches() == 24);
        assertThat(searches.report(30, "fr").nothing())
                .noneMatch(line -> line.query().equals("quaint sail"));
    }

    @Test
    void knowsAWordFromItsBeginning() {
        save("told-belay", "Belaypin");
        assertThat(search.search("belayp", ENGLISH, 5).begun()).isTrue();
        assertThat(search.search("belayp", ENGLISH, 5).how()).isEqualTo(Found.How.ALL);
        assertThat(search.search("belaypin", ENGLISH, 5).begun()).isFalse();
    }

    private List<String> offered(String market) {
        return searches.popular(market, ENGLISH, "quaint", 9);
    }

    @Test
    void countsWhatIsOpenedAfterMidnightAndForgetsWhatIsOld() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        asked(today.minusDays(1), "midnight oar", true);
        assertThat(searches.opened("de", ENGLISH, "midnight oar", "told-one", 1)).isTrue();
        asked(today.minusDays(2), "noon oar", true);
        assertThat(searches.opened("de", ENGLISH, "noon oar", "told-one", 1)).isFalse();

        asked(today.minusDays(500), "ancient oar", true);
        assertThat(searches.report(600, "de").top())
                .anyMatch(line -> line.query().equals("ancient oar"));
        searches.forget();
        assertThat(searches.report(600, "de").top())
                .noneMatch(line -> line.query().equals("ancient oar"))
                .anyMatch(line -> line.query().equals("midnight oar"));
        assertThat(searches.report(600, "zz").sums().searches()).isZero();
    }

    private void asked(String market, LocalDate day, String query, int results) {
        tally.search(day, market, ENGLISH, query, new SearchTallyStore.Finds(results, true));
    }

    private void asked(LocalDate day, String query, boolean whole) {
        tally.search(day, "de", ENGLISH, query, new SearchTallyStore.Finds(1, whole));
    }

    private void save(String handle, String title) {
        catalog.save(
                List.of(SampleGoods.draft(handle, true, Map.of("en", Map.of("title", title)))));
    }
}
