package io.portolan.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.portolan.engagement.Letter;
import io.portolan.engagement.MailKind;
import io.portolan.engagement.Message;
import io.portolan.engagement.Messages;
import io.portolan.kernel.OrderId;
import io.portolan.kernel.ReturnCase;
import io.portolan.markets.Markets;
import io.portolan.orders.Bill;
import io.portolan.orders.Order;
import io.portolan.orders.OrderState;
import io.portolan.orders.Orders;
import io.portolan.orders.PieceRefunds;
import io.portolan.orders.PiecesBack;
import io.portolan.platform.facts.FactsRead;
import io.portolan.platform.time.ShopClock;
import io.portolan.privacy.Actor;
import io.portolan.privacy.PersonalData;
import io.portolan.shipping.DispatchOutcome.Dispatched;
import io.portolan.shipping.DispatchOutcome.Pending;
import io.portolan.shipping.DispatchOutcome.Refused;
import io.portolan.testing.ShopTest;
import io.portolan.testing.Shopper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@ShopTest(demo = true)
class ParcelModuleTest {

    private static final String DENVER =
            """
            {"email":"ann@example.com","name":"Ann Lee","line1":"1 Larimer Street",
             "postcode":"80202","city":"Denver","region":"CO","country":"US"}
            """;

    @LocalServerPort int port;
    @Autowired private Shipments shipments;
    @Autowired private Tracking tracking;
    @Autowired private Papers papers;
    @Autowired private FollowParcels follow;
    @Autowired private BuyLabel labels;
    @Autowired private Messages messages;
    @Autowired private Orders orders;
    @Autowired private PieceRefunds refunds;
    @Autowired private LaneTables lanes;
    @Autowired private ShopClock clock;
    @Autowired private Markets markets;
    @Autowired private PersonalData people;
    @Autowired private TransactionTemplate transaction;
    @Autowired private ApplicationContext shop;
    private SampleOrders samples;

    @BeforeEach
    void fillIn() {
        samples = new SampleOrders(orders, markets, people, transaction, clock);
    }

    @Test
    void aParcelTravelsByTheClockAndEachMailIsWrittenOnce() {
        OrderId order = samples.confirmed("de", "de", "Jonas Behrend");
        Dispatched dispatched = (Dispatched) shipments.dispatch(order);
        assertThat(TrackingNumber.valid(dispatched.trackingNumber())).isTrue();
        assertThat(state(order)).isEqualTo(OrderState.DISPATCHED);

        travel(order, 13);

        TrackedParcel parcel = tracking.ofOrder(order).getFirst();
        assertThat(parcel.phase()).isEqualTo(Phase.DELIVERED);
        assertThat(parcel.events()).extracting(TrackedEvent::phase).contains(Phase.CUSTOMS);
        assertThat(state(order)).isEqualTo(OrderState.DELIVERED);
        awaitMail(order, MailKind.PARCEL_DELIVERED);
        assertThat(messages.ofOrder(order))
                .extracting(Message::kind)
                .doesNotHaveDuplicates()
                .contains(
                        MailKind.ORDER_CONFIRMED,
                        MailKind.PARCEL_SENT,
                        MailKind.PARCEL_CUSTOMS,
                        MailKind.PARCEL_CLEARED,
                        MailKind.PARCEL_OUT);
    }

    @Test
    void dispatchingTwiceBuysOneLabel() {
        OrderId order = samples.confirmed("us", "en", "Sarah Miller");
        DispatchOutcome first = shipments.dispatch(order);
        assertThat(shipments.dispatch(order)).isEqualTo(first);
        assertThat(shipments.ofOrder(order)).hasSize(1);
    }

    @Test
    void anAnswerThatGetsLostIsAskedForAgainByTheSameKey() {
        OrderId order = samples.confirmed("us", "en", "Lost Traveller");
        assertThat(shipments.dispatch(order)).isInstanceOf(Pending.class);
        assertThat(shipments.needingAttention()).extracting(Shipment::order).contains(order);
        clock.turn(Duration.ofMinutes(2));
        labels.settleOld();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> shipments.ofOrder(order).getFirst().trackingNumber() != null);
        assertThat(state(order)).isEqualTo(OrderState.DISPATCHED);
    }

    @Test
    void aParcelHeldByCustomsIsLateAndSaysWhy() {
        OrderId order = samples.confirmed("ae", "ar", "Held أحمد");
        shipments.dispatch(order);
        travel(order, 2);
        clock.turn(Duration.ofHours(20));
        follow.followAll();
        TrackedParcel parcel = tracking.ofOrder(order).getFirst();
        assertThat(parcel.phase()).isEqualTo(Phase.CUSTOMS);
        assertThat(parcel.reason()).isEqualTo(Trouble.CUSTOMS_DOCUMENTATION);
        assertThat(shipments.needingAttention()).extracting(Shipment::order).contains(order);
        awaitMail(order, MailKind.PARCEL_HELD);
        travel(order, 12);
        assertThat(tracking.ofOrder(order).getFirst().phase()).isEqualTo(Phase.DELIVERED);
    }

    @Test
    void theLabelCanBeReadByMachinesAndByPeopleInTheirOwnLetters() throws IOException {
        OrderId order = samples.confirmed("jp", "ja", "山田 花子 أحمد");
        Dispatched dispatched = (Dispatched) shipments.dispatch(order);
        byte[] pdf = papers.label(dispatched.shipment()).orElseThrow();
        Files.write(Path.of("target", "label.pdf"), pdf);
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getNumberOfPages()).isEqualTo(2);
            assertThat(paper.getPage(0).getMediaBox().getHeight() / 72 * 25.4f)
                    .isCloseTo(148, within(0.5f));
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String text = stripper.getText(paper);
            assertThat(text)
                    .contains(new TrackingNumber(dispatched.trackingNumber()).spaced())
                    .contains("山田 花子")
                    .contains("CN 22")
                    .contains("4202.92");
            assertThat(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC))
                    .contains("أحمد");
        }
    }

    @Test
    void thePapersOfAParcelForTheDoorSayDapAndHoldOnlyWhatIsLeftOfTheOrder() throws Exception {
        LaneTables.Table before = lanes.of("us");
        lanes.save("us", before.ways().stream().map(this::door).toList(), before.version());
        try {
            Order order = bought(List.of("OST-MIL-36-OAT", "OST-BUO-HAR"));
            Bill.Line gone = order.bill().lines().getLast();
            Bill.Line left = order.bill().lines().getFirst();
            givenBack(order, gone);
            Dispatched sent = (Dispatched) shipments.dispatch(order.id());
            try (PDDocument paper = Loader.loadPDF(papers.label(sent.shipment()).orElseThrow())) {
                assertThat(page(paper, 1)).contains("DAP").doesNotContain("DDP");
                assertThat(page(paper, 2))
                        .contains("DAP", named(left), left.net().major().toPlainString())
                        .doesNotContain("DDP", named(gone), gone.net().major().toPlainString());
            }
        } finally {
            lanes.save("us", before.ways(), lanes.of("us").version());
        }
    }

    private static String named(Bill.Line line) {
        return OrderToShip.content(line).title().replaceAll(",.*", "");
    }

    private LaneTables.Sold door(LaneTables.Sold way) {
        return new LaneTables.Sold(
                way.service(),
                Incoterm.DAP,
                way.clearance(),
                null,
                way.free(),
                way.fromDays(),
                way.toDays(),
                way.steps());
    }

    private Order bought(List<String> skus) {
        Shopper shopper = new Shopper(port);
        String cart = shopper.readyCart("us", "en", skus, DENVER);
        Shopper.Answer placed = shopper.place(cart, "demo-card", "approve", Shopper.newKey());
        return orders.byNumber(placed.text("/order/number")).orElseThrow();
    }

    private void givenBack(Order order, Bill.Line line) {
        PiecesBack pieces =
                refunds.left(order)
                        .take(Map.of(line.number(), line.quantity()), true)
                        .orElseThrow();
        Actor staff = new Actor(Actor.Kind.STAFF, "s-1", "Mara");
        PieceRefunds.Wish wish =
                new PieceRefunds.Wish(
                        pieces, ReturnCase.RETURN, List.of(), "goods-back", staff, "papers");
        assertThat(refunds.request(order, wish)).isInstanceOf(PieceRefunds.Outcome.Asked.class);
    }

    private static String page(PDDocument paper, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(paper);
    }

    @Test
    void refusesAnOrderThatIsNotConfirmed() {
        OrderId order = samples.awaitingPayment("de", "de", "Jonas Behrend");
        assertThat(shipments.dispatch(order))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.reason()).isEqualTo("NOT_CONFIRMED"));
    }

    @Test
    void aMailIsInTheBuyersLanguageWithTheBillAndTheLink() throws IOException {
        for (List<String> place :
                List.of(
                        List.of("de", "de"),
                        List.of("de", "fr"),
                        List.of("us", "en"),
                        List.of("us", "es"),
                        List.of("us", "pt-BR"),
                        List.of("us", "zh-CN"),
                        List.of("jp", "ja"),
                        List.of("ae", "ar"))) {
            OrderId order = samples.confirmed(place.get(0), place.get(1), "Jonas Behrend");
            awaitMail(order, MailKind.ORDER_CONFIRMED);
            Message message = messages.ofOrder(order).getFirst();
            assertThat(message.to()).isEqualTo("j***@e***.org");
            Letter letter = messages.letter(message.id()).orElseThrow();
            String token = orders.find(order).orElseThrow().token();
            assertThat(letter.html())
                    .contains("lang=\"" + place.get(1) + "\"")
                    .contains("/order/" + message.orderNumber() + "?t=" + token);
            assertThat(letter.text()).contains("?t=" + token);
            assertThat(opens("/order/" + message.orderNumber() + "?t=" + token))
                    .contains("lang=\"" + place.get(1) + "\"", message.orderNumber());
            Files.writeString(Path.of("target", "mail-" + place.get(1) + ".html"), letter.html());
        }
    }

    /// The page a buyer sees who presses the button of a mail.
    private String opens(String path) throws IOException {
        HttpClient browser =
                HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
        URI address = URI.create("http://localhost:" + port + path);
        try {
            HttpResponse<String> page =
                    browser.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            return page.body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noCarrierIsAskedInsideATransaction() {
        OrderId order = samples.confirmed("de", "de", "Jonas Behrend");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> transaction.execute(status -> shipments.dispatch(order)))
                .isInstanceOf(IllegalStateException.class);
    }

    private void travel(OrderId order, int days) {
        for (int day = 0; day < days; day++) {
            clock.turn(Duration.ofDays(1));
            follow.followAll();
            FactsRead.all(shop);
            assertThat(tracking.ofOrder(order)).isNotEmpty();
        }
    }

    private void awaitMail(OrderId order, MailKind kind) {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                messages.ofOrder(order).stream()
                                        .map(Message::kind)
                                        .anyMatch(kind::equals));
    }

    private OrderState state(OrderId order) {
        return orders.find(order).orElseThrow().state();
    }
}
