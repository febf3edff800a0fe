package io.portolan.storefront;

import static org.assertj.core.api.Assertions.assertThat;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductDraft;
import io.portolan.catalog.SaveNote;
import io.portolan.testing.ShopTest;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What must stay visible of a drawing when a page shows a part of it.
@ShopTest(demo = true)
class FocusTest {

    private static final String HANDLE = "landfall-bowl";
    private static final String FOCUS = ".svg\" alt=[^>]+ class=\"fx1 fy9\"";

    @LocalServerPort int port;
    @Autowired Catalog catalog;

    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    @Test
    void isKeptOnTheCardInTheGalleryInTheSearchAndInTheBag() throws Exception {
        look(new Picture.Focus(120, 880));
        try {
            for (String page :
                    List.of("/p/" + HANDLE, "/search?q=" + HANDLE, "/c/kitchen?page=9")) {
                assertThat(get("/en-us" + page)).as(page).containsPattern(FOCUS);
            }
            String sku = product().variants().getFirst().sku().value();
            post("/en-us/cart/lines", "handle=" + HANDLE + "&quantity=1&sku=" + sku);
            assertThat(get("/en-us/cart")).containsPattern(FOCUS);
            assertThat(get("/shop/" + css())).contains(".fx1", ".fy9");
        } finally {
            look(null);
        }
        assertThat(get("/en-us/p/" + HANDLE)).doesNotContain("fx1 fy9");
    }

    private static String css() {
        String path = io.portolan.storefront.view.Assets.CSS;
        return path.substring("/shop/".length());
    }

    private void look(Picture.@Nullable Focus focus) {
        List<Picture> pictures = new ArrayList<>();
        for (Picture picture : product().pictures()) pictures.add(picture.withFocus(focus));
        catalog.edit(
                ProductDraft.of(product()).but().pictures(pictures).make(),
                product().version().number(),
                SaveNote.IMPORT);
    }

    private Product product() {
        return Objects.requireNonNull(catalog.snapshot().product(HANDLE));
    }

    private String get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private void post(String path, String form) throws Exception {
        browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
