package io.portolan.platform.text;

import io.portolan.kernel.Language;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The texts of one bundle in one language.
public final class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final String bundle;
    private final Language language;
    private final Map<String, Pattern> patterns;

    Words(String bundle, Language language, Map<String, Pattern> patterns) {
        this.bundle = bundle;
        this.language = language;
        this.patterns = patterns;
    }

    public Language language() {
        return language;
    }

    /// The text as it stands.
    public String of(String key) {
        return of(key, Map.of());
    }

    /// The text with its holes filled; numbers choose plural forms by ICU's rules. An unknown key
    /// is answered with itself and logged: a page must not fail for a word.
    public String of(String key, Map<String, ?> values) {
        Pattern pattern = patterns.get(key);
        if (pattern == null) {
            LOG.error("no text {} in {}/{}", key, bundle, language);
            return key;
        }
        return pattern.fill(values);
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    public Set<String> keys() {
        return patterns.keySet();
    }
}
