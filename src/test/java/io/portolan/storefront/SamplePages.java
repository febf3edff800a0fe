package io.portolan.storefront;

import io.portolan.storefront.view.HelpPage;
import io.portolan.storefront.view.Link;
import io.portolan.storefront.view.LostPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One example of each page, in any language, without a database: what the templates are tried
/// with.
final class SamplePages extends SampleShop {

    SamplePages(String tag) {
        super(tag);
    }

    /// Template name to view.
    Map<String, Object> all() {
        SampleGoods goods = new SampleGoods(place.lang());
        SampleOrders orders = new SampleOrders(place.lang());
        Map<String, Object> pages = new LinkedHashMap<>();
        pages.put("home", goods.home());
        pages.put("shelf", goods.shelf());
        pages.put("product", goods.product());
        pages.put("cart", orders.cart());
        pages.put("checkout", orders.checkout());
        pages.put("order", orders.order());
        pages.put("track", orders.track());
        pages.put("help", help());
        pages.put("lost", lost());
        return pages;
    }

    private HelpPage help() {
        return new HelpPage(
                frame(words.of("foot.delivery"), "/help/delivery"),
                words.of("foot.delivery"),
                "<h2>Germany</h2><p>Two to four days.</p><table><tr><th>Way</th><th>Price</th></tr>"
                        + "<tr><td>Standard</td><td>4,90</td></tr></table>",
                List.of(words.of("help.sample")),
                null,
                List.of(Link.to("/x/help/returns", words.of("foot.imprint"))),
                null,
                null);
    }

    private LostPage lost() {
        return new LostPage(
                frame(words.of("lost.404"), "/lost").hidden(),
                404,
                words.of("lost.404"),
                words.of("lost.404.text"),
                List.of(Link.to("/x/", words.of("lost.home"))));
    }
}
