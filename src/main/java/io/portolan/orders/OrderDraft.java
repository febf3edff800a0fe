package io.portolan.orders;

import io.portolan.kernel.Address;
import io.portolan.kernel.Language;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.SubjectId;

/// An order about to be placed.
///
/// @param checkoutId the cart and its version; ends duplicates
/// @param token the secret part of the link to the order page
/// @param payOnDelivery whether it is confirmed at once and paid at the door
public record OrderDraft(
        OrderId id,
        String checkoutId,
        String token,
        String market,
        Language language,
        SubjectId subject,
        Address address,
        Bill bill,
        String paymentMethod,
        boolean payOnDelivery) {}
