package io.portolan.admin;

import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.platform.text.Display;
import io.portolan.platform.text.Texts;
import io.portolan.platform.text.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What every page of the admin knows: who reads it, in which words, at what time.
///
/// @param at the key of the navigation line that is lit
/// @param here path and query of this page, to come back to
/// @param assets where style sheets, scripts and icons are
/// @param demo set in demo mode only
public record Shell(
        Language language,
        ZoneId zone,
        boolean dark,
        String who,
        Set<String> rights,
        String at,
        String here,
        String assets,
        Instant now,
        @Nullable Demo demo) {

    /// The demo clock, said on every page.
    ///
    /// @param ahead by how much the shop's clock is ahead, in words; empty when it is not
    public record Demo(String ahead) {}

    static final Language ENGLISH = Language.of("en");
    static final Language CHINESE = Language.of("zh-CN");

    public Shell {
        rights = Set.copyOf(rights);
    }

    static Words words(Language language) {
        return Texts.in("admin", language);
    }

    public Display display() {
        return Display.in(language, zone);
    }

    public String t(String key) {
        return words(language).of(key);
    }

    public String t(String key, String name, Object value) {
        return words(language).of(key, Map.of(name, value));
    }

    public String t(String key, Map<String, ?> values) {
        return words(language).of(key, values);
    }

    public boolean may(String right) {
        return right.isEmpty() || rights.contains(right) || rights.contains("*");
    }

    public List<NavItem> nav() {
        return NavItem.ALL.stream().filter(item -> may(item.right())).toList();
    }

    public Language otherLanguage() {
        return language.equals(CHINESE) ? ENGLISH : CHINESE;
    }

    public String otherLanguageName() {
        return language.equals(CHINESE) ? "English" : "中文";
    }

    /// One letter, or the first character of a Chinese name.
    public String initials() {
        return initials(who);
    }

    static String initials(String name) {
        if (name.isBlank()) return "·";
        return name.strip()
                .substring(0, name.strip().offsetByCodePoints(0, 1))
                .toUpperCase(Locale.ROOT);
    }

    /// The amount with the real minus sign and without its currency.
    public String amount(Money money) {
        return display().amount(money).replace('-', '\u2212');
    }

    public String moment(Instant instant) {
        return display().moment(instant);
    }

    public String moment(@Nullable Instant instant, String otherwise) {
        return instant == null ? otherwise : moment(instant);
    }
}
