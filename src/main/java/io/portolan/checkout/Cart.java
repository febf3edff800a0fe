package io.portolan.checkout;

import io.portolan.kernel.CartId;
import io.portolan.kernel.Language;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.Sku;
import io.portolan.kernel.SubjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A cart as it is kept: wishes only, no prices. The address is sealed under `subject`.
///
/// @param version counts changes; an order is placed for one version
/// @param order the order this cart last became, with the version it was placed for
@SuppressWarnings("ArrayRecordComponent")
record Cart(
        CartId id,
        int version,
        String market,
        Language language,
        List<Line> lines,
        int nextLine,
        @Nullable String coupon,
        @Nullable String shippingCode,
        @Nullable SubjectId subject,
        byte @Nullable [] address,
        @Nullable OrderId order,
        @Nullable Integer orderVersion) {

    static final int MAX_LINES = 200;
    static final int MAX_QUANTITY = 999;

    record Line(int number, Sku sku, int quantity) {}

    Cart {
        lines = List.copyOf(lines);
    }

    static Cart empty(CartId id, String market, Language language) {
        return new Cart(id, 1, market, language, List.of(), 1, null, null, null, null, null, null);
    }

    /// Names the version an order is placed for; one order at most has it.
    String checkoutId() {
        return id + "." + version;
    }

    /// The same as it stands once a change was written.
    Cart next() {
        return new Cart(
                id,
                version + 1,
                market,
                language,
                lines,
                nextLine,
                coupon,
                shippingCode,
                subject,
                address,
                order,
                orderVersion);
    }

    Cart adding(Sku sku, int quantity) {
        for (Line line : lines) {
            if (line.sku().equals(sku)) {
                return setting(line.number(), Math.min(MAX_QUANTITY, line.quantity() + quantity));
            }
        }
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(nextLine, sku, quantity));
        return with(more, nextLine + 1);
    }

    Cart setting(int number, int quantity) {
        return with(
                mapped(line -> new Line(line.number(), line.sku(), quantity), number), nextLine);
    }

    Cart without(int number) {
        return with(lines.stream().filter(line -> line.number() != number).toList(), nextLine);
    }

    boolean hasLine(int number) {
        return lines.stream().anyMatch(line -> line.number() == number);
    }

    private List<Line> mapped(UnaryOperator<Line> change, int number) {
        return lines.stream()
                .map(line -> line.number() == number ? change.apply(line) : line)
                .toList();
    }

    private Cart with(List<Line> changed, int next) {
        return new Cart(
                id,
                version,
                market,
                language,
                changed,
                next,
                coupon,
                shippingCode,
                subject,
                address,
                order,
                orderVersion);
    }

    Cart withCoupon(@Nullable String code) {
        return new Cart(
                id,
                version,
                market,
                language,
                lines,
                nextLine,
                code,
                shippingCode,
                subject,
                address,
                order,
                orderVersion);
    }

    Cart withShipping(@Nullable String code) {
        return new Cart(
                id,
                version,
                market,
                language,
                lines,
                nextLine,
                coupon,
                code,
                subject,
                address,
                order,
                orderVersion);
    }

    Cart withAddress(SubjectId person, byte[] sealed) {
        return new Cart(
                id,
                version,
                market,
                language,
                lines,
                nextLine,
                coupon,
                shippingCode,
                person,
                sealed,
                order,
                orderVersion);
    }

    Cart movedTo(String otherMarket, Language otherLanguage) {
        boolean sameMarket = market.equals(otherMarket);
        return new Cart(
                id,
                version,
                otherMarket,
                otherLanguage,
                lines,
                nextLine,
                coupon,
                sameMarket ? shippingCode : null,
                subject,
                sameMarket ? address : null,
                order,
                orderVersion);
    }
}
