package io.portolan.admin;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Style sheets, scripts and icons of the admin, under an address that names their content, so that
/// a browser may keep them for ever.
@Configuration(proxyBeanMethods = false)
class AdminAssets implements WebMvcConfigurer {

    private static final String OURS = "static/admin/";
    private static final String TABLER = "META-INF/resources/webjars/tabler__core/1.4.0/dist/css/";
    private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/";
    private static final List<String> FILES =
            List.of(
                    OURS + "admin.css",
                    OURS + "admin.js",
                    OURS + "media.js",
                    OURS + "icons.svg",
                    OURS + "favicon.svg",
                    TABLER + "tabler.min.css",
                    HTMX + "htmx.min.js");

    private final String base = "/admin/assets/" + fingerprint();

    /// The folder's address, without a slash at the end.
    String base() {
        return base;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(base + "/**")
                .addResourceLocations(
                        "classpath:/" + OURS, "classpath:/" + TABLER, "classpath:/" + HTMX)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                try (InputStream content = new ClassPathResource(file).getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the admin's files are not in the jar", e);
        }
    }
}
