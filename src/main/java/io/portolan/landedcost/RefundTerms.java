package io.portolan.landedcost;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of rules about refunds, and which of them go together.
final class RefundTerms {

    private RefundTerms() {}

    /// What a rule about refunds speaks of.
    enum Returned {
        DUTY,

        /// Tax that the seller took with the price and pays with a return.
        SALE_TAX,

        /// Tax that was paid when the goods came over the border.
        IMPORT_TAX,
        EXCISE,
        FEES,

        /// Limits that the whole order was held against.
        LIMITS
    }

    /// What becomes of it.
    enum Fate {

        /// The seller's next return is lower by it.
        CORRECTED,

        /// The authority repays it when somebody claims it in time.
        CLAIMED,

        /// Nobody repays it.
        LOST,

        /// It is as it was at the sale: what is left of an order is not assessed anew.
        STAYS
    }

    /// Who may claim.
    enum Claimant {
        SELLER,
        IMPORTER,
        CARRIER
    }

    /// Refuses a rule that does not say enough, or too much.
    ///
    /// @param how whether it says by whom, to whom, with what and within which time it is claimed
    static void check(
            String id, Set<Returned> charges, Fate fate, boolean how, @Nullable BigDecimal share) {
        boolean claimed = fate == Fate.CLAIMED;
        if (claimed != how) {
            throw new IllegalArgumentException(id + ": a claim, and only one, says how");
        }
        if (share != null
                && (!claimed || share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException(id + ": a share of what is claimed");
        }
        if ((fate == Fate.STAYS) != charges.equals(Set.of(Returned.LIMITS))) {
            throw new IllegalArgumentException(id + ": only limits stay");
        }
    }
}
