import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Loads a running shop and prints a table. See bench/run.sh.
///
/// `java bench/load/Bench.java PORT SHOP-PID POSTMASTER-PID SECONDS ROUNDS [KIND,…]`
final class Bench {

    private static final String DUBAI =
            """
            {"email":"f@example.ae","name":"Fatima Al Zahra","line1":"Sheikh Zayed Road 1",\
            "city":"Dubai","region":"DU","country":"AE","phone":"+971 4 123 4567"}""";
    private static final String LEIPZIG =
            """
            {"email":"jonas@example.de","name":"Jonas Behrend","line1":"Karl-Heine-Straße 61",\
            "postcode":"04229","city":"Leipzig","country":"DE"}""";
    private static final List<String> WORDS =
            List.of("Tasche", "Leder", "Becher", "Lampe", "Decke", "Schal", "Messer", "Tee");
    private static final int ENDLESS = Integer.MAX_VALUE;

    private final int port;
    private final long shop;
    private final long postmaster;
    private final long millis;
    private final int rounds;
    private final List<String> handles = new ArrayList<>();
    private final List<String> skus = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private String unique = "";
    private boolean learnt;

    private Bench(int port, long shop, long postmaster, long millis, int rounds) {
        this.port = port;
        this.shop = shop;
        this.postmaster = postmaster;
        this.millis = millis;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws Exception {
        Bench bench =
                new Bench(
                        Integer.parseInt(args[0]),
                        Long.parseLong(args[1]),
                        Long.parseLong(args[2]),
                        Long.parseLong(args[3]) * 1000,
                        Integer.parseInt(args[4]));
        bench.look();
        bench.all(args.length > 5 ? List.of(args[5].split(",")) : List.of());
    }

    private void all(List<String> wanted) throws Exception {
        Map<String, Loop.Work> kinds = new TreeMap<>();
        kinds.put("1 hello", gets(List.of("/bench/hello")));
        kinds.put("2 row", gets(List.of("/bench/row")));
        kinds.put("3 list", gets(lists("/api/v1/products?market=%s&lang=%s&limit=24&sort=%s")));
        kinds.put("4 product", gets(each("/api/v1/products/%s?market=de&lang=de")));
        kinds.put("5 search", gets(searches()));
        kinds.put("5 search-new", this::searchNew);
        kinds.put("6 page-home", gets(List.of("/de-de/", "/en-us/", "/ja-jp/", "/ar-ae/")));
        kinds.put("7 page-product", gets(each("/en-de/p/%s")));
        kinds.put("8 cart", this::cart);
        kinds.put("9 checkout", this::checkout);
        kinds.put("9 quote", Bench::quote);
        System.out.println(
                "| what | clients | per second | p50 µs | p99 µs | shop CPU µs | database CPU µs |"
                        + " others' cores | shop MB | failed |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (var kind : kinds.entrySet()) {
            String name = kind.getKey().substring(2);
            boolean unasked = wanted.isEmpty() && name.equals("search-new");
            if (unasked || !wanted.isEmpty() && !wanted.contains(name)) continue;
            for (int clients : clientCounts()) measure(name, clients, kind.getValue());
        }
        if (!wanted.isEmpty() && !wanted.contains("hot")) return;
        for (int clients : clientCounts()) hot(clients);
    }

    private static List<Integer> clientCounts() {
        String said = System.getProperty("clients", "1,16,64");
        return List.of(said.split(",")).stream().map(Integer::valueOf).toList();
    }

    // ---- what is asked ----------------------------------------------------------------------

    private void look() throws IOException {
        try (Http http = new Http(port)) {
            String list = ok(http.send("GET", "/api/v1/products?market=de&limit=100", null));
            found(list, "\"handle\":\"([^\"]+)\"").forEach(handles::add);
            for (String handle : handles) {
                String one = ok(http.send("GET", "/api/v1/products/" + handle + "?market=de", null));
                skus.addAll(found(one, "\"sku\":\"([^\"]+)\""));
            }
            for (String sku : skus) stock(http, sku, 2_000_000);
        }
        if (Boolean.getBoolean("goods")) {
            try (Http http = new Http(port)) {
                String all = ok(http.send("GET", "/bench/queries", null));
                queries.addAll(found(all, "\"([^\"]+)\""));
            }
        } else {
            queries.addAll(WORDS);
        }
        if (handles.isEmpty() || skus.isEmpty()) throw new IllegalStateException("an empty shop");
    }

    private static void stock(Http http, String sku, int pieces) throws IOException {
        ok(http.send("POST", "/bench/stock?sku=" + sku + "&quantity=" + pieces, null,
                "Content-Length", "0"));
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(r -> group(r)).distinct().toList();
    }

    private static String group(MatchResult result) {
        return result.group(1);
    }

    private List<String> each(String path) {
        return handles.stream().map(path::formatted).toList();
    }

    private static List<String> lists(String path) {
        List<String> paths = new ArrayList<>();
        for (String sort : List.of("newest", "price", "-price")) {
            for (List<String> place :
                    List.of(List.of("de", "de"), List.of("us", "en"), List.of("jp", "ja"))) {
                paths.add(path.formatted(place.get(0), place.get(1), sort));
            }
        }
        return paths;
    }

    private List<String> searches() {
        return queries.stream()
                .map(
                        text ->
                                "/api/v1/products?market=de&lang=de&limit=24&q="
                                        + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .toList();
    }

    /// A text that nobody asked for before: two of the others.
    private void searchNew(Http http, int turn) throws IOException {
        int next = asked.getAndIncrement();
        String one = queries.get(next % queries.size());
        String two = queries.get(next / queries.size() % queries.size());
        String text = URLEncoder.encode(one + ' ' + two, StandardCharsets.UTF_8);
        ok(http.send("GET", "/api/v1/products?market=de&lang=de&limit=24&q=" + text, null));
    }

    private static Loop.Work gets(List<String> paths) {
        List<byte[]> requests =
                paths.stream().map(path -> Http.request("GET", path, null)).toList();
        return (http, turn) -> {
            int status = http.send(requests.get(turn % requests.size()), false).status();
            if (status != 200) throw new IllegalStateException("status " + status);
        };
    }

    /// Ten lines to one country after the other; each quote is kept.
    private static void quote(Http http, int turn) throws IOException {
        int status = http.send(QUOTES.get(turn % QUOTES.size()), false).status();
        if (status != 200) throw new IllegalStateException("status " + status);
    }

    private static final List<byte[]> QUOTES =
            List.of(
                    ten("DE", "EUR"),
                    ten("GB", "GBP"),
                    ten("US", "USD"),
                    ten("JP", "JPY"),
                    ten("AU", "AUD"));

    private static byte[] ten(String country, String currency) {
        List<String> codes =
                List.of(
                        "420292", "691200", "611011", "950300", "482010", "420221", "650500",
                        "940521", "821000", "611710");
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            lines.add(
                    "{\"hs\":\"%s\",\"origin\":\"CN\",\"quantity\":%d,\"weightGrams\":400,"
                            .formatted(codes.get(i), 1 + i % 3)
                            + "\"unitPrice\":{\"minor\":%d,\"currency\":\"%s\"}}"
                                    .formatted(700 + 100 * i, currency));
        }
        String body =
                "{\"destination\":{\"country\":\"%s\",\"region\":%s},\"currency\":\"%s\","
                                .formatted(
                                        country,
                                        country.equals("US") ? "\"CA\"" : "null",
                                        currency)
                        + "\"freight\":{\"minor\":500,\"currency\":\"%s\"},\"lines\":[%s]}"
                                .formatted(currency, String.join(",", lines));
        return Http.request("POST", "/api/v1/landed-cost/quotes", body);
    }

    private void cart(Http http, int turn) throws IOException {
        cart(http, "de", skus.get(turn % skus.size()));
    }

    private static String cart(Http http, String market, String sku) throws IOException {
        Http.Answer made = http.send("POST", "/api/v1/carts", "{\"market\":\"" + market + "\"}");
        ok(made);
        String path = "/api/v1/carts/" + made.text("id");
        ok(http.send("POST", path + "/lines", "{\"sku\":\"" + sku + "\",\"quantity\":1}"));
        return path;
    }

    /// Cart, line, address, ways to travel, a way: the bill is the answer to the last.
    private static String[] ready(Http http, String market, String sku, String address)
            throws IOException {
        String path = cart(http, market, sku);
        ok(http.send("PUT", path + "/address", address));
        Http.Answer ways = http.send("GET", path + "/shipping-options", null);
        ok(ways);
        String bill =
                ok(http.send("PUT", path + "/shipping", "{\"code\":\"" + ways.text("code") + "\"}"));
        int totals = bill.indexOf("\"totals\"");
        int total = bill.indexOf("\"total\":{", totals);
        return new String[] {path, bill.substring(total + 8, bill.indexOf('}', total) + 1)};
    }

    private void checkout(Http http, int turn) throws IOException {
        String[] cart = ready(http, "de", skus.get(turn % skus.size()), LEIPZIG);
        String payment = "{\"method\":\"demo-card\",\"token\":\"approve\"}";
        placed(http.send(place(cart, payment, "c" + turn), true));
    }

    private byte[] place(String[] cart, String payment, String key) {
        return Http.request(
                "POST",
                cart[0] + "/place",
                "{\"payment\":" + payment + ",\"total\":" + cart[1] + "}",
                "Idempotency-Key",
                unique + key);
    }

    private static void placed(Http.Answer answer) {
        if (answer.status() != 201) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
    }

    private static String ok(Http.Answer answer) {
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    // ---- how it is measured -----------------------------------------------------------------

    /// Placing an order is much code: the JVM takes a minute to learn it, and is given that minute
    /// the first time; a search that was not asked before takes a third of it.
    private long warmUp(String name) {
        if (name.equals("search-new")) return 20_000;
        if (!name.equals("checkout")) return 3_000;
        boolean first = !learnt;
        learnt = true;
        return first ? 60_000 : 10_000;
    }

    private void measure(String name, int clients, Loop.Work work) throws Exception {
        unique = name + clients + "warm" + System.nanoTime();
        Loop.run(port, clients, warmUp(name), ENDLESS, work);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            unique = name + clients + "-" + i + "-" + System.nanoTime() + "-";
            rows.add(row(clients, millis, ENDLESS, work));
        }
        print(name, clients, rows);
    }

    /// Carts are made ready before; the clicks alone are timed, all for pieces of one SKU, to be
    /// paid at the door: one commit each.
    private void hot(int clients) throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            unique = "hot" + clients + "-" + round + "-" + System.nanoTime() + "-";
            int orders = clients == 1 ? 500 : 8_000;
            ConcurrentLinkedQueue<byte[]> clicks = new ConcurrentLinkedQueue<>();
            Loop.Result made =
                    Loop.run(port, 16, 120_000, orders, (http, turn) -> {
                        String[] cart = ready(http, "ae", skus.getFirst(), DUBAI);
                        clicks.add(place(cart, "{\"method\":\"cod\"}", "h" + turn));
                    });
            if (made.failed() > 0) throw new IllegalStateException(made.firstFailure());
            Row row = row(clients, 60_000, orders, (http, turn) -> placed(http.send(clicks.remove(), true)));
            if (round > 0) rows.add(row);
        }
        print("hot", clients, rows);
    }

    private record Row(Loop.Result result, Machine before, Machine after) {}

    private Row row(int clients, long time, int most, Loop.Work work) throws Exception {
        Machine before = Machine.read(shop, postmaster);
        Loop.Result result = Loop.run(port, clients, time, most, work);
        return new Row(result, before, Machine.read(shop, postmaster));
    }

    /// The round in the middle, by orders a second.
    private static void print(String name, int clients, List<Row> rows) {
        rows.sort((a, b) -> Double.compare(a.result.perSecond(), b.result.perSecond()));
        Row row = rows.get(rows.size() / 2);
        Loop.Result result = row.result;
        Machine a = row.before;
        Machine b = row.after;
        double n = Math.max(1, result.done());
        double seconds = (b.all() - a.all()) / Runtime.getRuntime().availableProcessors();
        double others =
                (b.busy() - a.busy())
                        - (b.shop() - a.shop())
                        - (b.database() - a.database())
                        - (b.self() - a.self());
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %,.0f | %,d | %,d | %,.0f | %,.0f | %.2f | %d | %s |%n",
                name,
                clients,
                result.perSecond(),
                result.p50(),
                result.p99(),
                (b.shop() - a.shop()) * 1e6 / n,
                (b.database() - a.database()) * 1e6 / n,
                Math.max(0, others) / seconds,
                b.rss() >> 20,
                result.failed() == 0 ? "0" : result.failed() + ": " + result.firstFailure());
    }
}
