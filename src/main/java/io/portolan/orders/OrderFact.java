package io.portolan.orders;

import io.portolan.platform.facts.Fact;

/// What other modules are told of an order. `aggregate` is the order's id; amounts are minor units.
public sealed interface OrderFact extends Fact
        permits OrderPlaced, OrderConfirmed, OrderCancelled, OrderRefunded {}
