package io.portolan.platform.text;

import io.portolan.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/// The shop's words. A bundle is a folder `i18n/<bundle>` with one UTF-8 properties file a
/// language, `<tag>.properties`; a language without a file falls back to English.
public final class Texts {

    private static final Map<String, Words> LOADED = new ConcurrentHashMap<>();

    private Texts() {}

    public static Words in(String bundle, Language language) {
        String key = bundle + "/" + language.tag();
        Words known = LOADED.get(key);
        if (known != null) return known;
        Words loaded = load(bundle, language);
        LOADED.put(key, loaded);
        return loaded;
    }

    private static Words load(String bundle, Language language) {
        String path = "/i18n/" + bundle + "/" + language.tag() + ".properties";
        try (InputStream file = Texts.class.getResourceAsStream(path)) {
            if (file == null) {
                if (language.tag().equals("en")) {
                    throw new IllegalStateException("no words at " + path);
                }
                return in(bundle, Language.of("en"));
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            Map<String, Pattern> patterns = new HashMap<>();
            for (String key : read.stringPropertyNames()) {
                patterns.put(key, Pattern.of(read.getProperty(key), language.locale()));
            }
            return new Words(bundle, language, Map.copyOf(patterns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
