package io.portolan.shipping.variance;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a charge on a bill is, by the words it is called.
enum ChargeKind {
    DUTY,
    TAX,
    FEE,
    /// Nothing to do with customs.
    FREIGHT,
    /// Duty and tax in one sum: nobody can tell them apart.
    TOGETHER;

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
    private static final List<String> FEES =
            List.of(
                    "fee",
                    "fees",
                    "surcharge",
                    "disbursement",
                    "disbursements",
                    "brokerage",
                    "broker",
                    "clearance",
                    "handling",
                    "forwarding",
                    "entry",
                    "advancement",
                    "administration");
    private static final List<String> DUTIES = List.of("duty", "duties", "zoll", "tariff", "mpf");
    private static final List<String> TAXES =
            List.of("tax", "taxes", "vat", "gst", "hst", "eust", "mwst", "iva", "tva", "icms");

    /// A fee for advancing duty and tax is a fee, whatever else its name holds.
    static ChargeKind of(String label) {
        List<String> words = List.of(WORDS.split(label.toLowerCase(Locale.ROOT)));
        if (words.stream().anyMatch(FEES::contains)) {
            return customs(words) || !words.contains("fuel") ? feeOrFreight(words) : FREIGHT;
        }
        boolean duty = words.stream().anyMatch(DUTIES::contains);
        boolean tax = words.stream().anyMatch(TAXES::contains);
        if (duty && tax) return TOGETHER;
        if (duty) return DUTY;
        return tax ? TAX : FREIGHT;
    }

    private static ChargeKind feeOrFreight(List<String> words) {
        boolean surcharge = words.contains("surcharge") || words.contains("handling");
        return surcharge && !customs(words) ? FREIGHT : FEE;
    }

    private static boolean customs(List<String> words) {
        return words.contains("customs")
                || words.contains("import")
                || words.stream().anyMatch(DUTIES::contains)
                || words.stream().anyMatch(TAXES::contains);
    }
}
