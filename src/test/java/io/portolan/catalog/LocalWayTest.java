package io.portolan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalWayTest {

    @ParameterizedTest
    @CsvSource({
        "/help/returns, /help/returns",
        "' /c/bags?sort=new#top ', /c/bags?sort=new#top",
        "/de-de/c/bags, /c/bags",
        "/pt-br-br/p/halt-backpack, /p/halt-backpack",
        "/DE-de/c/bags, /c/bags",
        "/de-de, /",
        "/, /",
        "/c/かばん, /c/%E3%81%8B%E3%81%B0%E3%82%93",
    })
    void keepsWhatStandsBehindTheMarket(String typed, String way) {
        assertThat(LocalWay.of(typed)).isEqualTo(way);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "help/returns",
                "//evil.example",
                "/de-de//evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/\\evil.example",
                "/c/../../admin",
                "/c/%2e%2e/admin",
                "/a\r\nSet-Cookie: a=b",
                "/a b",
            })
    void refusesWhatLeadsElsewhere(String typed) {
        assertThat(LocalWay.of(typed)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/search?q=a",
                "/search/suggest",
                "/de-de/search?q=a",
                "/DE-DE/search",
                "/%73earch?q=a"
            })
    void knowsTheSearchItself(String typed) {
        String way = LocalWay.of(typed);

        assertThat(way != null && LocalWay.isSearch(way)).isTrue();
        assertThat(LocalWay.isSearch("/searches")).isFalse();
    }
}
