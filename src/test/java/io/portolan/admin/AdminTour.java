package io.portolan.admin;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// A walk through the admin: every page by the name its picture gets.
final class AdminTour {

    private static final String GOODS = "/admin/products/squall-raincoat";

    private final Page page;
    private final String base;

    AdminTour(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    /// The pages that are there without anybody having done anything.
    static Map<String, String> pages(String order) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/admin");
        pages.put("orders", "/admin/orders");
        pages.put("orders-none", "/admin/orders?q=zzz");
        pages.put("order", order);
        pages.put("refund", order + "/pieces?line.1=1&case=return&delivery=on");
        pages.put("parcels", "/admin/parcels");
        pages.put("outbox", "/dev/outbox");
        pages.put("imports", "/admin/imports");
        pages.put("registrations", "/admin/registrations");
        pages.put("filings", "/admin/filings?check=true");
        pages.put("claims", "/admin/claims");
        pages.put("connections", "/admin/connections");
        pages.put("audit", "/admin/audit");
        pages.put("rates", "/admin/rates");
        pages.put("variance", "/admin/variance");
        pages.put("customers", "/admin/customers");
        pages.put("markets", "/admin/markets");
        pages.put("market", "/admin/markets/br");
        pages.put("sending", "/admin/markets/jp/sending");
        pages.put("legal-texts", "/admin/markets/jp/texts");
        pages.put("legal-text", "/admin/markets/jp/texts/imprint");
        pages.put("legal-versions", "/admin/markets/jp/texts/imprint/ja");
        pages.put("order-texts", order + "/texts");
        pages.put("market-new", "/admin/markets/new");
        pages.put("people", "/admin/people");
        pages.put("keys", "/admin/keys");
        pages.put("account", "/admin/account");
        pages.put("clock", "/admin/clock");
        pages.put("tariff", "/admin/tariff?q=shirts");
        pages.put("tariff-code", "/admin/tariff/610910?from=KR");
        pages.put("rules", "/admin/rules?place=jp");
        pages.put("rule", "/admin/rules/rule?id=jp.customs-value");
        pages.put("quotes", "/admin/quotes");
        pages.put("quote-new", "/admin/quotes/new");
        pages.put("login", "/admin/login");
        return pages;
    }

    /// The pages of goods: what is sold, how it is put together, said and found.
    static Map<String, String> goods() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("products", "/admin/products");
        pages.put("product", GOODS);
        pages.put("product-new", "/admin/products/new");
        pages.put("product-german", GOODS + "?lang=de&market=de");
        pages.put("product-copy", "/admin/products/new?from=squall-raincoat");
        pages.put("options", GOODS + "/options");
        pages.put("history", GOODS + "/history");
        pages.put("option", GOODS + "/options/colour?lang=de");
        pages.put("cells", GOODS + "/cells");
        pages.put("collections", "/admin/collections");
        pages.put("collection", "/admin/collections/small-presents?lang=de");
        pages.put("collection-new", "/admin/collections/new");
        pages.put("translations", "/admin/translations");
        pages.put("translation", "/admin/translations/de/product/squall-raincoat");
        pages.put("translation-file", "/admin/translations/file");
        pages.put("search", "/admin/search");
        pages.put("glossary", "/admin/glossary");
        pages.put("search-query", "/admin/search?lang=en&q=lamp");
        pages.put("types", "/admin/types");
        pages.put("type", "/admin/types/garment");
        pages.put("type-new", "/admin/types/new");
        pages.put("attribute", "/admin/types/garment/attributes/fibre");
        pages.put("guides", "/admin/size-guides");
        pages.put("guide", "/admin/size-guides/tops");
        pages.put("guide-new", "/admin/size-guides/new?from=shoes-women");
        return pages;
    }

    /// The steps of an import, and the customer one of them brings.
    Map<String, String> imports() {
        Map<String, String> pages = new LinkedHashMap<>();
        String goods = upload("Handle,Title,Variant Price\nseen-1,Seen,1O\nseen-2,Seen,12.00\n");
        pages.put("import-columns", goods);
        String tried = upload("Handle,Title,Variant Price\nseen-3,Seen,1O\nseen-4,Seen,12.00\n");
        read();
        pages.put("import-tried", tried);
        String people = upload("First Name,Last Name,Email\nSeen,Guest,seen@tour.example\n");
        read();
        page.click("form[action$='/run'] button");
        page.waitForSelector("form[action$='/undo'] button");
        pages.put("import-done", people);
        page.navigate(base + "/admin/customers");
        pages.put("customer", page.getAttribute("a.mask[data-open]", "href"));
        return pages;
    }

    private String upload(String text) {
        page.navigate(base + "/admin/imports");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("#file", new FilePayload("seen.csv", "text/csv", bytes));
        page.click("form[enctype] button");
        page.waitForSelector("#columns button.btn-primary");
        return page.url().substring(base.length());
    }

    private void read() {
        page.click("#columns button.btn-primary");
        page.waitForSelector("form[action$='/run'] button");
    }

    /// What a change of many goods would do, before it is done.
    void previews() {
        page.navigate(base + "/admin/products");
        page.locator("input[name=h]").first().check();
        page.selectOption("#do", "TAG");
        page.fill("#value", "seen");
        page.click("#bulk button");
        page.waitForSelector("button[name=apply]");
    }
}
