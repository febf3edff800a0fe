package io.portolan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.portolan.engagement.Letter;
import io.portolan.engagement.MailKind;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.PaymentStanding;
import io.portolan.testing.ShopTest;
import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Somebody in the United States who reads Chinese: on the telephone from the search to the paper.
@Tag("browser")
@ShopTest(demo = true)
class ChineseReaderTest {

    @LocalServerPort int port;
    @Autowired ApplicationContext shop;

    @Test
    void findsBuysAndKeepsThePaperInChinese() throws IOException {
        Merchant merchant = new Merchant(shop);
        try (Chromium chromium = new Chromium();
                Visitor reader = new Visitor(chromium.phone("zh-CN"), port)) {
            findsAShirtByASuggestion(reader);
            choosesSizeAndColour(reader);
            reader.tap("#add");
            reader.page().waitForCondition(() -> "1".equals(reader.text("[data-bag]")));
            reader.tap("a.btn.big");
            Guest.CHINESE.fillsIn(reader);
            reader.usable();
            String total = reader.text(".paybar strong");
            reader.tick("payment", "demo-redirect");
            reader.pressOnTo("/demo/bank/pay/", "#place");
            reader.pressOnTo("/zh-cn-us/order/", "button[value=approve]");

            assertThat(reader.text(".bill .total")).contains(total);
            assertThat(reader.text("main")).contains("王小明").doesNotContain("Ordered", "Total");
            reader.usable();
            Order order = merchant.order(reader.orderNumber());
            assertThat(order.payment()).isEqualTo(PaymentStanding.PAID);
            assertThat(order.language().tag()).isEqualTo("zh-CN");

            Letter letter = merchant.letter(order, MailKind.ORDER_CONFIRMED);
            assertThat(letter.title()).contains("订单", order.number());
            assertThat(letter.text()).contains(total).contains("订单明细");
            String link = reader.at(".does a[href*='summary.pdf']").getAttribute("href");
            assertThat(letter.html()).contains(link);
            thePaperIsChineseAndRight(order, reader.page().request().get(url(link)).body(), total);
            reader.nothingWentWrong();
        }
    }

    private static void findsAShirtByASuggestion(Visitor reader) {
        reader.open("/zh-cn-us/");
        reader.fits();
        Locator box = reader.at("#q");
        box.tap();
        box.pressSequentially("T恤");
        reader.page().waitForSelector("#hints li");
        assertThat(reader.at("#hints").innerText()).containsPattern("\\p{IsHan}");
        reader.usable();
        reader.pressing("Enter");
        assertThat(reader.text("h1")).contains("T恤");
        assertThat(reader.at(".card").count()).isPositive();
        reader.usable();
        reader.tap(".card a[href='%s']".formatted(Visitor.way("/zh-cn-us/p/shoreline-t-恤")));
    }

    private static void choosesSizeAndColour(Visitor reader) {
        assertThat(reader.at("html").getAttribute("lang")).isEqualTo("zh-CN");
        reader.at("[name='o.colour'][value=ink]").check(new Locator.CheckOptions().setForce(true));
        reader.quiet();
        reader.at("[name='o.size'][value=m]").check(new Locator.CheckOptions().setForce(true));
        reader.quiet();
        assertThat(reader.text("main")).contains("墨蓝");
        reader.usable();
    }

    private static void thePaperIsChineseAndRight(Order order, byte[] pdf, String total)
            throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = plain(stripper.getText(paper));
            Bill.Line line = order.bill().lines().getFirst();
            assertThat(line.options()).contains("墨蓝");
            assertThat(text)
                    .contains("订单明细", "收货人", "王小明", "合计", "本明细不是税务发票")
                    .contains(plain(total), plain(line.title()), plain(line.options()))
                    .contains(order.number(), line.sku().value());
        }
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u00a0\\p{Cf}]", "");
    }
}
