package io.portolan.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A new quote to be asked for.
///
/// @param typed by field
/// @param problems by field, in the order of the form
public record QuoteFormPage(
        Shell shell,
        List<OrderView.Choice> countries,
        Map<String, String> typed,
        Map<String, String> problems) {

    public QuoteFormPage {
        countries = List.copyOf(countries);
        typed = Map.copyOf(typed);
    }

    public String v(String field) {
        return typed.getOrDefault(field, "");
    }

    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    public List<Integer> lines() {
        return IntStream.rangeClosed(1, QuoteForm.LINES).boxed().toList();
    }

    public String t(String key) {
        return shell.t(key);
    }

    public String t(String key, String name, Object value) {
        return shell.t(key, name, value);
    }
}
