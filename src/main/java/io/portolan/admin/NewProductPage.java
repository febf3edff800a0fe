package io.portolan.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form that makes a product.
///
/// @param model the handle and title of the product it is made after; null when it is made anew
public record NewProductPage(
        Fields form,
        OrderView.@Nullable Choice model,
        List<OrderView.Choice> languages,
        List<OrderView.Choice> currencies,
        List<OrderView.Choice> categories,
        List<OrderView.Choice> types) {

    public NewProductPage {
        languages = List.copyOf(languages);
        currencies = List.copyOf(currencies);
        categories = List.copyOf(categories);
        types = List.copyOf(types);
    }

    public Shell shell() {
        return form.shell();
    }

    public String t(String key) {
        return form.t(key);
    }
}
