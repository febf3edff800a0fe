package io.portolan.channels;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.portolan.catalog.CatalogDefinitions;
import io.portolan.catalog.translation.AddressBook;
import io.portolan.catalog.translation.Glossary;
import io.portolan.catalog.translation.Item;
import io.portolan.catalog.translation.ItemAddresses;
import io.portolan.catalog.translation.Slugs;
import io.portolan.kernel.Language;
import io.portolan.testing.ShopTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Archives of a catalogue that are not as this shop would write them.
@ShopTest
class CatalogueArchiveTest {

    private static final Language DE = Language.of("de");
    private static final Item MINE = Item.product("ca-mine");
    private static final Item THEIRS = Item.product("ca-theirs");

    @Autowired ImportJobs jobs;
    @Autowired AddressBook addresses;
    @Autowired Slugs slugs;
    @Autowired Glossary glossary;
    @Autowired CatalogDefinitions definitions;

    @AfterEach
    void takeAway() {
        for (Item item : List.of(MINE, THEIRS)) {
            addresses.write(List.of(new ItemAddresses(item.path(), Map.of(), Map.of())));
        }
        glossary.remove("ca strap");
        definitions.removeCollection("ca-shown");
    }

    @Test
    void anArchiveOfALaterFormIsNotRead() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("catalogue/catalogue.json", "{\"form\":2,\"parts\":{}}");
        parts.put("products.ndjson", "");
        ImportJob job = Archives.checked(jobs, Archives.texts(parts));
        assertThat(jobs.findings(job.id(), null, 0, 9))
                .extracting(Finding::advice)
                .containsExactly("file.newer");
    }

    @Test
    void oneThatWasPackedAgainWithinAFolderHasItsPartsAndWhatIsCutOffIsSaid() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "shop/catalogue/catalogue.json",
                "{\"form\":1,\"parts\":{\"glossary\":2,\"synonyms\":1,\"types\":0}}");
        parts.put("shop/catalogue/types.ndjson", "");
        parts.put("shop/catalogue/glossary.ndjson", "{\"term\":\"ca strap\",\"kept\":true}");
        parts.put("__MACOSX/catalogue/._glossary.ndjson", "x");
        parts.put("shop/products.ndjson", "");
        UUID job = Archives.keep(jobs, Archives.texts(parts));
        jobs.run(job);
        assertThat(Archives.ended(jobs, job).state()).isEqualTo(ImportState.DONE);
        assertThat(glossary.all()).anyMatch(term -> term.term().equals("ca strap"));
        assertThat(jobs.findings(job, null, 0, 9))
                .extracting(Finding::column, finding -> finding.hint(Language.of("en")))
                .containsExactlyInAnyOrder(
                        tuple(
                                "catalogue/glossary.ndjson",
                                "The archive says that this part has 2 entries, and it has fewer."),
                        tuple(
                                "catalogue/synonyms.ndjson",
                                "The archive says that it has this part, and it is not there:"
                                        + " nothing of it is taken over."));
    }

    @Test
    void anAddressThatAnotherHasCostsNobodyTheirOwn() throws Exception {
        slugs.choose(THEIRS, DE, "ca-besetzt");
        slugs.choose(MINE, DE, "ca-eigen");
        ItemAddresses before = mine();
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "catalogue/addresses.ndjson",
                """
                {"item":"product/ca-mine","now":{"de":"ca-besetzt"},"once":{"de":["ca-einst"]}}
                """);
        parts.put("products.ndjson", "");
        byte[] archive = Archives.texts(parts);
        UUID job = Archives.keep(jobs, archive);
        jobs.run(job);
        assertThat(Archives.ended(jobs, job).progress().updated()).isEqualTo(1);
        assertThat(jobs.findings(job, null, 0, 9))
                .extracting(Finding::advice, Finding::value)
                .containsExactly(tuple("address.taken", "ca-besetzt"));
        assertThat(mine().now()).containsExactly(Map.entry(DE, "ca-eigen"));
        assertThat(mine().once()).containsExactly(Map.entry(DE, List.of("ca-einst")));
        assertThat(slugs.code(Item.Kind.PRODUCT, DE, "ca-besetzt")).isEqualTo("ca-theirs");

        UUID again = Archives.keep(jobs, archive);
        jobs.run(again);
        assertThat(Archives.ended(jobs, again).progress().unchanged()).isEqualTo(1);

        jobs.undo(job);
        assertThat(Archives.ended(jobs, job).undone().kept()).isZero();
        assertThat(mine()).isEqualTo(before);
    }

    @Test
    void twoThatWantOneAddressDoNotBothGetIt() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "catalogue/addresses.ndjson",
                """
                {"item":"product/ca-theirs","now":{"de":"ca-beide"}}
                {"item":"product/ca-mine","now":{"de":"ca-beide"}}
                """);
        parts.put("products.ndjson", "");
        UUID job = Archives.keep(jobs, Archives.texts(parts));
        jobs.run(job);
        assertThat(Archives.ended(jobs, job).progress().created()).isEqualTo(1);
        assertThat(jobs.findings(job, null, 0, 9))
                .extracting(Finding::advice, Finding::row)
                .containsExactly(tuple("address.taken", 2L));
        assertThat(slugs.code(Item.Kind.PRODUCT, DE, "ca-beide")).isEqualTo("ca-theirs");
    }

    @Test
    void aPictureOfACollectionThatIsNotHereIsSaid() throws Exception {
        String gone = "own/" + "c".repeat(32) + "-1.webp";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "catalogue/collections.ndjson",
                "{\"code\":\"ca-shown\",\"names\":{\"en\":\"Shown\"},\"picture\":\"%s\"}"
                        .formatted(gone));
        parts.put("products.ndjson", "");
        ImportJob job = Archives.checked(jobs, Archives.texts(parts));
        assertThat(jobs.findings(job.id(), null, 0, 9))
                .extracting(Finding::column, Finding::value, Finding::advice)
                .containsExactly(tuple("catalogue/collections.ndjson", gone, "file.not-here"));
    }

    @Test
    void aDryRunIntoAnEmptyShopKnowsTheTypesThatComeWithTheGoods() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "catalogue/types.ndjson",
                """
                {"code":"ca-bag","names":{"en":"Bag"},"attributes":[
                 {"code":"litres","kind":"NUMBER","names":{"en":"Litres"},"required":true}]}
                """
                                .replace("\n", "")
                        + "\n");
        parts.put(
                "products.ndjson",
                "{\"handle\":\"ca-bag\",\"texts\":{\"en\":{\"title\":\"Bag\"}},"
                        + "\"variants\":[{\"sku\":\"CA-BAG\",\"tracked\":false}],"
                        + "\"sheet\":{\"type\":\"ca-bag\"}}\n");
        ImportJob job = Archives.checked(jobs, Archives.texts(parts));
        assertThat(jobs.findings(job.id(), null, 0, 9))
                .extracting(Finding::value)
                .containsExactly("litres");
        assertThat(jobs.hasParts(job)).isTrue();
        UUID goods = Archives.keep(jobs, Archives.texts(Map.of("products.ndjson", "{}")));
        assertThat(jobs.hasParts(jobs.find(goods).orElseThrow())).isFalse();
    }

    private ItemAddresses mine() {
        return requireNonNull(addresses.of(List.of(MINE.path())).get(MINE.path()));
    }
}
