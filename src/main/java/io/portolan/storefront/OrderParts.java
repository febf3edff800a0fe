package io.portolan.storefront;

import org.springframework.stereotype.Component;

/// What an order page is drawn with.
@Component
record OrderParts(AddressFields fields, PublicPages pages) {}
