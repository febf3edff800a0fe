package io.portolan.landedcost;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Every worked example as a question and what the engine answers to it in the process.
public final class WorkedQuotes {

    /// One of them.
    ///
    /// @param asked with the exchange rates that the example names
    public record One(String id, LandedCostRequest asked, LandedCostQuote answer) {}

    private WorkedQuotes() {}

    /// Those of the countries, those with a published source, and those of the folder when there is
    /// one.
    public static List<One> all() {
        List<One> all = new ArrayList<>();
        for (JsonNode one : CountryExamplesTest.EXAMPLES) {
            LandedCostRequest asked = CountryExamplesTest.request(one);
            all.add(
                    new One(
                            CountryExamplesTest.id(one),
                            asked.by(CountryExamplesTest.rates(one)),
                            CountryExamplesTest.quote(one)));
        }
        WorkedExamplesTest.examples()
                .forEach(one -> all.add(of(one.toString(), WorkedExamplesTest.parcel(one))));
        all.add(of("carried unrounded", WorkedExamplesTest.british()));
        all.add(of("cut to the hundred", WorkedExamplesTest.japanese()));
        all.add(of("below relief", WorkedExamplesTest.jacket()));
        all.add(of("above relief", WorkedExamplesTest.sneakers()));
        for (JsonNode one : FolderExamplesTest.examples()) {
            all.add(of("folder " + one.get("id").asString(), FolderExamplesTest.parcel(one)));
        }
        return all;
    }

    private static One of(String id, Parcels parcel) {
        return new One(id, parcel.request(), parcel.quote());
    }
}
