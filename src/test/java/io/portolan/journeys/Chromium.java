package io.portolan.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The browser of the journeys: the machine's own Chromium, named by `PORTOLAN_CHROMIUM` or found
/// where distributions put it.
public final class Chromium implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /// A fresh visitor.
    public BrowserContext visitor(String locale, int width, boolean dark, boolean script) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                        .setLocale(locale)
                        .setViewportSize(width, 900)
                        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setJavaScriptEnabled(script));
    }

    /// A fresh visitor with a telephone in the hand: small, touched, with a phone's own user agent.
    BrowserContext phone(String locale) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                        .setLocale(locale)
                        .setViewportSize(390, 844)
                        .setDeviceScaleFactor(2)
                        .setHasTouch(true)
                        .setIsMobile(true));
    }

    private static Path executable() {
        String named = System.getenv("PORTOLAN_CHROMIUM");
        return Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The browser tests need Chromium. Install it (Debian:"
                                                + " apt-get install chromium) or say where it is"
                                                + " with PORTOLAN_CHROMIUM."));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
