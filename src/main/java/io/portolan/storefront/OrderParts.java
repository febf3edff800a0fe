package io.portolan.storefront;

import io.portolan.checkout.AddressForms;
import org.springframework.stereotype.Component;

/// What an order page is drawn with.
@Component
record OrderParts(AddressForms forms, PublicPages pages) {}
