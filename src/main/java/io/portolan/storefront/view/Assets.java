package io.portolan.storefront.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The addresses of the storefront's own files. Each carries the hash of its content, so that a
/// browser may keep it for good.
public final class Assets {

    public static final String CSS = address("shop.css");
    public static final String JS = address("shop.js");
    private static final String ICONS = address("icons.svg");

    private Assets() {}

    /// A drawing of the sprite.
    public static String icon(String name) {
        return ICONS + "#" + name;
    }

    private static String address(String file) {
        try (InputStream content = Assets.class.getResourceAsStream("/static/shop/" + file)) {
            if (content == null) throw new IllegalStateException("missing static/shop/" + file);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return "/shop/" + file + "?v=" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
