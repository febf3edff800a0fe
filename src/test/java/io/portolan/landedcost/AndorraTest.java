package io.portolan.landedcost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The customs union with Andorra is for goods of chapters 25 to 97.
class AndorraTest {

    private static final String FARM_GOODS = "ad.igi.farm-goods";
    private static final String OUT_OF_ANDORRA = "eu.customs-unions.andorra";

    @Test
    void oliveOilFromSpainHasADoubtThatABagHasNot() {
        assertThat(doubts("AD", "ES", "150920")).contains(FARM_GOODS);
        assertThat(doubts("AD", "ES", "420292")).contains("ad.igi").doesNotContain(FARM_GOODS);
    }

    @Test
    void whatComesOutOfAndorraWithoutDutyIsADoubtAndWhatComesOutOfSanMarinoIsNone() {
        assertThat(doubts("ES", "AD", "150920")).contains(OUT_OF_ANDORRA);
        assertThat(doubts("IT", "SM", "420292")).doesNotContain(OUT_OF_ANDORRA);
    }

    private static List<String> doubts(String to, String from, String hs) {
        return Parcels.to(to, "EUR").from(from).with(hs, 1, 9_000).quote().reasons().stream()
                .map(LandedCostQuote.Note::code)
                .toList();
    }
}
