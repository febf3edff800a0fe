package io.portolan.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.kernel.Language;
import io.portolan.kernel.Money;
import io.portolan.markets.Markets;
import io.portolan.platform.text.Display;
import io.portolan.privacy.PersonalData;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ShopTest(demo = true)
class OrderPapersModuleTest {

    private static final String LEIPZIG =
            """
            {"email":"jonas@example.de","name":"Jonas Behrend","line1":"Karl-Heine-Straße 61",
             "postcode":"04229","city":"Leipzig","country":"DE"}
            """;
    private static final String PORTLAND =
            """
            {"email":"w@example.com","name":"王小明","line1":"3250 18th Street","city":"San Francisco",
             "region":"CA","postcode":"94110","country":"US"}
            """;
    private static final String TOKYO =
            """
            {"email":"y@example.jp","name":"山田 花子","line1":"神宮前1-2-3","city":"渋谷区","region":"13",
             "postcode":"150-0001","country":"JP","phone":"+81312345678"}
            """;
    private static final String DUBAI =
            """
            {"email":"l@example.ae","name":"ليلى حداد","line1":"شارع الوصل 45","city":"دبي",
             "region":"DU","country":"AE","phone":"+971501234567"}
            """;

    private record Buyer(String market, String language, String address) {}

    private static final List<Buyer> BUYERS =
            List.of(
                    new Buyer("us", "en", PORTLAND),
                    new Buyer("de", "de", LEIPZIG),
                    new Buyer("de", "fr", LEIPZIG),
                    new Buyer("us", "es", PORTLAND),
                    new Buyer("us", "pt-BR", PORTLAND),
                    new Buyer("jp", "ja", TOKYO),
                    new Buyer("us", "zh-CN", PORTLAND),
                    new Buyer("ae", "ar", DUBAI));

    private final int port;
    private final Shopper shopper;
    private final Orders orders;
    private final OrderPapers papers;
    private final Markets markets;
    private final PersonalData people;
    private final List<String> goods;

    OrderPapersModuleTest(
            @LocalServerPort int port,
            @Autowired Orders orders,
            @Autowired OrderPapers papers,
            @Autowired Markets markets,
            @Autowired PersonalData people,
            @Autowired JdbcClient db) {
        this.port = port;
        this.shopper = new Shopper(port);
        this.orders = orders;
        this.papers = papers;
        this.markets = markets;
        this.people = people;
        this.goods =
                db.sql(
                                """
                                select min(sku)
                                  from inventory.stock
                                 where on_hand - reserved - claimed > 20
                                 group by left(sku, 8)
                                 order by 1
                                 limit 3
                                """)
                        .query((row, n) -> row.getString(1))
                        .list();
    }

    @Test
    void theSummaryIsInTheOrdersLanguageAndSaysTheFiguresOfTheBill() throws IOException {
        Map<String, List<String>> missing = new TreeMap<>();
        for (Buyer buyer : BUYERS) {
            Order order = buy(buyer);
            byte[] pdf = papers.summary(order);
            Files.write(Path.of("target", "summary-" + buyer.language() + ".pdf"), pdf);
            String text = text(pdf);
            List<String> gone =
                    expected(order).stream().filter(said -> !text.contains(plain(said))).toList();
            if (!gone.isEmpty()) missing.put(buyer.language(), gone);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theSheetIsTheOneThatLiesInThePrintersOfTheCountry() throws IOException {
        assertThat(sheet(buy(BUYERS.getFirst()))).isEqualTo("216 x 279");
        assertThat(sheet(buy(BUYERS.get(1)))).isEqualTo("210 x 297");
    }

    private String sheet(Order order) throws IOException {
        try (PDDocument paper = Loader.loadPDF(papers.summary(order))) {
            PDRectangle sheet = paper.getPage(0).getMediaBox();
            return "%d x %d".formatted(mm(sheet.getWidth()), mm(sheet.getHeight()));
        }
    }

    private static int mm(float points) {
        return Math.round(points / 72 * 25.4f);
    }

    @Test
    void onlyWhoHoldsTheLinkGetsThePaperAndStaffSeeTheBuyerMasked() throws Exception {
        Order order = buy(BUYERS.get(6));
        String path = "/order/" + order.number() + "/summary.pdf?t=";
        HttpResponse<byte[]> paper = get(path + order.token());
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(paper.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(text(paper.body())).contains("王小明", "325018thStreet");
        assertThat(get(path + "another").statusCode()).isEqualTo(404);
        assertThat(get(path).statusCode()).isEqualTo(404);

        String masked = text(papers.maskedSummary(order));
        assertThat(masked).contains("王***", order.number()).doesNotContain("王小明", "3250");
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + port + path);
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(address).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    @Test
    void anErasedBuyerIsOnNoPaper() throws IOException {
        Order order = buy(BUYERS.get(6));
        people.forget(order.subject());
        assertThat(text(papers.summary(order)))
                .contains(order.number())
                .doesNotContain("王小明", "3250");
    }

    /// The figures of the bill as the language writes them, and the number.
    private List<String> expected(Order order) {
        Display display =
                Display.in(
                        order.language(), order.country(), markets.require(order.market()).zone());
        Bill bill = order.bill();
        List<String> said = new ArrayList<>();
        said.add(order.number());
        said.add(display.money(order.total()));
        for (Bill.Line line : bill.lines()) {
            said.add(line.sku().value());
            said.add(display.money(line.price()));
        }
        Money charged = bill.totals().goods().minus(bill.totals().discounts());
        charged = charged.plus(bill.totals().shipping());
        for (Bill.Charge charge : bill.charges()) {
            said.add(display.money(charge.amount()));
            charged = charged.plus(charge.amount());
        }
        assertThat(charged).isEqualTo(order.total());
        return said;
    }

    private Order buy(Buyer buyer) {
        String cart = shopper.readyCart(buyer.market(), buyer.language(), goods, buyer.address());
        String number =
                shopper.place(cart, "demo-card", "approve", Shopper.newKey()).text("/order/number");
        Order order = orders.byNumber(number).orElseThrow();
        assertThat(order.language()).isEqualTo(Language.of(buyer.language()));
        return order;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return plain(stripper.getText(paper));
        }
    }

    /// Without blanks and the marks of direction, which paper does not show.
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\p{Cf}]", "");
    }
}
