package io.portolan.pricing;

import io.portolan.kernel.OrderId;
import java.util.UUID;

/// An order that is about to use a coupon.
public record CouponUse(OrderId orderId, UUID couponId) {}
