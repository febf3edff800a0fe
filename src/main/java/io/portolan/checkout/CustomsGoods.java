package io.portolan.checkout;

import io.portolan.catalog.OriginProof;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductSheet;
import io.portolan.catalog.Variant;
import io.portolan.kernel.CountryCode;
import io.portolan.kernel.Money;
import io.portolan.landedcost.Destination;
import io.portolan.landedcost.GoodsLine;
import io.portolan.landedcost.ProofOfOrigin;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Goods as the rules of one place and day ask for them: on the shelf, in the cart and on the order
/// the same.
record CustomsGoods(SellerCharges duties, Destination to, CountryCode shipFrom, LocalDate day) {

    /// @param words what they are called where somebody reads the line
    GoodsLine line(Product product, Variant variant, String words, long pieces, Money unit) {
        ProductSheet sheet = product.sheet();
        return new GoodsLine(
                variant.hs(),
                variant.origin(),
                words,
                pieces,
                unit,
                variant.weight(),
                List.of(),
                sheet.goodsClass(),
                proof(sheet, Objects.requireNonNullElse(variant.origin(), shipFrom)),
                variant.litres(),
                variant.alcohol(),
                sheet.metal());
    }

    /// The first proof that is valid on the day and good in the place; null when none is.
    private @Nullable ProofOfOrigin proof(ProductSheet sheet, CountryCode origin) {
        for (OriginProof paper : sheet.proven(day)) {
            ProofOfOrigin proof = new ProofOfOrigin(paper.agreement(), paper.proof());
            if (duties.takes(proof, origin, to, shipFrom, day)) return proof;
        }
        return null;
    }
}
