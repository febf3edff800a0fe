package io.portolan.admin;

import io.portolan.catalog.Pictures;
import io.portolan.catalog.Product;
import io.portolan.channels.FetchedPictures;
import io.portolan.markets.Market;
import io.portolan.markets.Markets;
import io.portolan.platform.text.Display;
import java.util.List;
import org.springframework.stereotype.Component;

/// Draws up the block with the pictures and films of a product.
@Component
class MediaBlocks {

    private final Pictures pictures;
    private final FetchedPictures fetched;
    private final Markets markets;

    MediaBlocks(Pictures pictures, FetchedPictures fetched, Markets markets) {
        this.pictures = pictures;
        this.fetched = fetched;
        this.markets = markets;
    }

    /// @param back where the block stands
    /// @param faults what was wrong with files just sent
    MediaBlock of(Shell shell, Product product, String back, List<MediaBlock.Fault> faults) {
        List<MediaBlock.Fault> unfetched =
                fetched.failed(product.handle()).stream()
                        .map(
                                each ->
                                        new MediaBlock.Fault(
                                                each.value(), each.hint(shell.language())))
                        .toList();
        return MediaBlock.of(shell, product, pictures, languages(), back, faults)
                .withUnfetched(unfetched);
    }

    /// The languages of all markets.
    List<OrderView.Choice> languages() {
        return markets.all().stream()
                .map(Market::languages)
                .flatMap(List::stream)
                .distinct()
                .map(each -> new OrderView.Choice(each.tag(), Display.languageName(each)))
                .toList();
    }
}
