package io.portolan.storefront;

import io.portolan.markets.AddressFormats;
import io.portolan.orders.OrderPapers;
import org.springframework.stereotype.Component;

/// What an order page is drawn with.
@Component
record OrderParts(AddressFormats forms, PublicPages pages, OrderPapers papers) {}
