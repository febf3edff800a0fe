package io.portolan.landedcost;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/// Prints how much processor time a quote takes once warm. Run by `bench/landed-cost`.
final class QuoteSpeed {

    private static final int WARM = 30_000;
    private static final int COUNTED = 30_000;

    private QuoteSpeed() {}

    static void main() {
        Map<String, Parcels> parcels = new LinkedHashMap<>();
        parcels.put("de, three lines", basket(Parcels.toGermany(), 100));
        parcels.put("de, above 150", basket(Parcels.toGermany(), 300));
        parcels.put("us, three lines", basket(Parcels.to("US", "USD").region("CA"), 100));
        parcels.put("jp, three lines", basket(Parcels.to("JP", "JPY").byPost(), 500));
        parcels.put("ae, three lines", basket(Parcels.to("AE", "AED"), 400));
        parcels.put("de, ten lines", ten(Parcels.toGermany(), 100));
        parcels.put("us, ten lines", ten(Parcels.to("US", "USD").region("CA"), 100));
        parcels.put("gb, ten lines", ten(Parcels.to("GB", "GBP"), 100));
        parcels.put("jp, ten lines", ten(Parcels.to("JP", "JPY"), 500));
        parcels.put("au, ten lines", ten(Parcels.to("AU", "AUD"), 100));
        long sink = 0;
        for (Map.Entry<String, Parcels> entry : parcels.entrySet()) {
            Parcels parcel = entry.getValue();
            for (int i = 0; i < WARM; i++) sink += parcel.quote().total().minor();
            for (int i = 0; i < WARM / 4; i++) sink += parcel.inside().goods().minor();
        }
        for (Map.Entry<String, Parcels> entry : parcels.entrySet()) {
            Parcels parcel = entry.getValue();
            long start = cpu();
            for (int i = 0; i < COUNTED; i++) sink += parcel.quote().total().minor();
            long middle = cpu();
            for (int i = 0; i < COUNTED / 4; i++) sink += parcel.inside().goods().minor();
            long end = cpu();
            System.out.printf(
                    "%-18s quote %6.1f µs (%,7.0f/s)   inside %6.1f µs%n",
                    entry.getKey(),
                    (middle - start) / 1e3 / COUNTED,
                    COUNTED / ((middle - start) / 1e9),
                    (end - middle) / 1e3 / (COUNTED / 4));
        }
        System.out.println(sink == 42 ? "" : " ");
    }

    /// Time of this thread alone, so that a busy machine does not count.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Parcels ten(Parcels parcel, long times) {
        String[] codes = {
            "420292", "691200", "611011", "950300", "482010", "420221", "650500", "940521",
            "821000", "611710"
        };
        parcel.freight(5 * times);
        for (int i = 0; i < codes.length; i++) parcel.with(codes[i], 1 + i % 3, (7 + i) * times);
        return parcel;
    }

    private static Parcels basket(Parcels parcel, long times) {
        return parcel.freight(5 * times)
                .with("420292", 1, 89 * times / 2)
                .with("691200", 1, 19 * times / 2)
                .with("611011", 2, 20 * times / 2);
    }
}
