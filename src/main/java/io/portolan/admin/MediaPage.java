package io.portolan.admin;

/// The pictures of one product, on a page of their own.
public record MediaPage(Shell shell, String title, MediaBlock media) {

    public String t(String key) {
        return shell.t(key);
    }
}
