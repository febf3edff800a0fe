package io.portolan.admin;

/// In place of advice on a quote whose charges are more than its prices.
public record NoAdvicePage(Shell shell, String id, String title) {

    public String t(String key) {
        return shell.t(key);
    }
}
