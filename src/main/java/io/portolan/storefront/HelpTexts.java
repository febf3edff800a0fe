package io.portolan.storefront;

import io.portolan.kernel.Language;
import io.portolan.markets.TaxDisplay;
import io.portolan.storefront.view.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The texts of help and policy pages: one HTML file a language, `demo/pages/<tag>/<page>.html`,
/// beginning with its heading. Figures of the market (`{days}`, `{free}`, `{country}`) are filled
/// in, so that a text cannot drift from the rule. Parts that hold only in some markets stand
/// between `<!--if included-->` and `<!--/if-->`: `included` or `excluded` for how prices are
/// shown, `free` where dear orders are delivered free.
@Component
class HelpTexts {

    /// A page's heading and what follows it.
    record Text(String title, String html) {}

    private static final Pattern HEADING =
            Pattern.compile("\\s*<h1[^>]*>(.*?)</h1>(.*)", Pattern.DOTALL);

    private static final Pattern PART =
            Pattern.compile("<!--if (\\w+)-->(.*?)<!--/if-->", Pattern.DOTALL);

    private final Map<String, Text> read = new ConcurrentHashMap<>();

    Text of(String page, Front front, String otherwise) {
        Text found = text(page, front.language());
        if (found == null) {
            return new Text(otherwise, "<p>" + front.t("help.missing") + "</p>");
        }
        Map<String, String> figures = figures(front);
        return new Text(fill(found.title(), figures), fill(held(found.html(), front), figures));
    }

    private static String held(String html, Front front) {
        return PART.matcher(html)
                .replaceAll(
                        part ->
                                holds(part.group(1), front)
                                        ? Matcher.quoteReplacement(part.group(2))
                                        : "");
    }

    private static boolean holds(String condition, Front front) {
        return switch (condition) {
            case "included" -> front.market().taxDisplay() == TaxDisplay.INCLUDED;
            case "excluded" -> front.market().taxDisplay() == TaxDisplay.EXCLUDED;
            case "free" -> front.market().freeShippingFrom() != null;
            default -> throw new IllegalStateException("no such condition: " + condition);
        };
    }

    private static Map<String, String> figures(Front front) {
        var free = front.market().freeShippingFrom();
        return Map.of(
                "shop", front.shop(),
                "country", front.country(),
                "currency", front.market().currency().code(),
                "prefix", front.prefix(),
                "days", String.valueOf(front.market().returnDays()),
                "free", free == null ? "–" : front.said(free),
                "methods", methods(front),
                "city", front.market().shipFrom().city());
    }

    private static String methods(Front front) {
        return front.place().marks().stream()
                .map(Place.Mark::name)
                .collect(Collectors.joining(" · "));
    }

    private static String fill(String text, Map<String, String> figures) {
        String filled = text;
        for (Map.Entry<String, String> figure : figures.entrySet()) {
            filled = filled.replace("{" + figure.getKey() + "}", figure.getValue());
        }
        return filled;
    }

    private @Nullable Text text(String page, Language language) {
        Text own = load(page, language.tag());
        return own != null ? own : load(page, "en");
    }

    private @Nullable Text load(String page, String tag) {
        String key = tag + "/" + page;
        Text known = read.get(key);
        if (known != null) return known;
        try (InputStream file =
                HelpTexts.class.getResourceAsStream("/demo/pages/" + key + ".html")) {
            if (file == null) return null;
            Text text = split(new String(file.readAllBytes(), StandardCharsets.UTF_8), page);
            read.put(key, text);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text split(String html, String page) {
        Matcher heading = HEADING.matcher(html);
        return heading.matches()
                ? new Text(heading.group(1), heading.group(2))
                : new Text(page, html);
    }
}
