package io.portolan.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.testing.ShopProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two shops on one machine, each with its own folder, and commands given to one that is open.
class TwoShopsTest {

    private static final String BOWL =
            """
            Handle,Title,Vendor,Published,Variant SKU,Variant Price
            tide-bowl,Tide bowl,Ostro,TRUE,OST-TID-BWL,24.00
            """;

    @TempDir Path home;

    @Test
    void aCommandReachesTheShopOfItsFolderAndTheOtherNeverHearsOfIt() throws Exception {
        Path file = Files.writeString(home.resolve("bowl.csv"), BOWL);
        Path backup = home.resolve("one.backup");
        try (ShopProcess one = ShopProcess.open(home.resolve("one"));
                ShopProcess two = ShopProcess.open(home.resolve("two"))) {
            assertThat(one.port()).isNotEqualTo(two.port());
            one.listen();
            two.listen();

            List<String> said =
                    command("one", "import", "products", file.toString(), "--format", "shopify");
            assertThat(said).as(String.join("\n", said)).anyMatch(line -> line.contains("1"));
            assertThat(product(one)).isEqualTo(200);
            assertThat(product(two)).isEqualTo(404);

            command("one", "backup", backup.toString());
            one.stop();
            two.stop();
        }
        Files.move(home.resolve("one"), home.resolve("lost"));
        command("one", "restore", backup.toString());
        Files.createDirectories(home.resolve("one"));
        Files.move(home.resolve("lost/keys"), home.resolve("one/keys"));
        try (ShopProcess again = ShopProcess.open(home.resolve("one"))) {
            again.listen();
            assertThat(product(again)).isEqualTo(200);
            again.stop();
        }
    }

    private List<String> command(String folder, String... words) throws Exception {
        try (ShopProcess command = ShopProcess.run(home.resolve(folder), Map.of(), words)) {
            List<String> said = command.end();
            assertThat(command.exitCode()).as(String.join("\n", said)).isZero();
            return said;
        }
    }

    private static int product(ShopProcess shop) throws Exception {
        URI address =
                URI.create(
                        "http://127.0.0.1:"
                                + shop.port()
                                + "/api/v1/products/tide-bowl?market=de&lang=en");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
