package io.portolan.customers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list of customers, with how many there are in all and where the next page begins.
public record CustomerPage(List<Customer> customers, long total, @Nullable String next) {

    public CustomerPage {
        customers = List.copyOf(customers);
    }
}
