package io.portolan.admin;

import io.portolan.catalog.Catalog;
import io.portolan.catalog.Films;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Pictures;
import io.portolan.catalog.Product;
import io.portolan.catalog.ProductPictures;
import io.portolan.catalog.SaveNote;
import io.portolan.catalog.StoredPicture;
import io.portolan.catalog.Video;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.Refusal;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pictures of a product, and films beside them. Adding works without a script, many files
/// at once.
@Controller
@StaffOnly("products.write")
class MediaDesk {

    private static final String PLACEHOLDER = "placeholder.svg";

    private final Catalog catalog;
    private final Pictures pictures;
    private final Films films;
    private final ProductPictures hung;
    private final MediaBlocks blocks;
    private final MediaTrail trail;
    private final Desk desk;

    MediaDesk(
            Catalog catalog,
            Pictures pictures,
            Films films,
            ProductPictures hung,
            MediaBlocks blocks,
            MediaTrail trail,
            Desk desk) {
        this.catalog = catalog;
        this.pictures = pictures;
        this.films = films;
        this.hung = hung;
        this.blocks = blocks;
        this.trail = trail;
        this.desk = desk;
    }

    /// The block for a page that shows this product.
    MediaBlock block(Shell shell, Product product, String back) {
        return blocks.of(shell, product, back, List.of());
    }

    @GetMapping("/admin/products/{handle}/pictures")
    ResponseEntity<byte[]> show(
            @PathVariable String handle, Caller caller, HttpServletRequest request) {
        Shell shell = desk.shell(request, caller, "products");
        return page(200, shell, product(handle), List.of());
    }

    @PostMapping("/admin/products/{handle}/pictures")
    ResponseEntity<byte[]> add(
            @PathVariable String handle, Caller caller, HttpServletRequest request)
            throws IOException {
        Shell shell = desk.shell(request, caller, "products");
        product(handle);
        SentPictures sent = SentPictures.take(request, pictures, films, shell);
        if (!sent.kept().isEmpty()) {
            hung.change(handle, now -> with(now, sent.kept()), by(caller));
            trail.write(caller, handle, "added", sent.kept().size());
        }
        if (!sent.reels().isEmpty()) {
            films.change(handle, now -> also(now, sent.reels()), by(caller));
            trail.write(caller, handle, "films", sent.reels().size());
        }
        if (sent.kept().isEmpty() && sent.reels().isEmpty() && sent.faults().isEmpty()) {
            String none = shell.t("media.none-sent");
            return page(422, shell, product(handle), List.of(new MediaBlock.Fault("", none)));
        }
        return sent.faults().isEmpty()
                ? back(handle, sent.back())
                : page(422, shell, product(handle), sent.faults());
    }

    @PostMapping("/admin/products/{handle}/pictures/change")
    ResponseEntity<byte[]> change(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String back,
            Caller caller,
            HttpServletRequest request) {
        product(handle);
        MediaChange change = MediaChange.of(request, languages());
        hung.change(handle, change::onto, by(caller));
        trail.write(caller, handle, "changed", change.entries().size());
        return back(handle, back);
    }

    static SaveNote by(Caller caller) {
        return new SaveNote(SaveNote.Why.EDITOR, caller.id());
    }

    private static List<Picture> with(List<Picture> now, List<StoredPicture> fresh) {
        List<Picture> then = new ArrayList<>(now);
        then.removeIf(picture -> picture.path().equals(PLACEHOLDER));
        for (StoredPicture picture : fresh) {
            if (then.stream().noneMatch(each -> each.path().equals(picture.path())))
                then.add(picture.picture());
        }
        return then;
    }

    private static List<Video> also(List<Video> now, List<String> fresh) {
        List<Video> then = new ArrayList<>(now);
        for (String path : fresh) {
            if (now.stream().noneMatch(each -> each.url().equals(path)))
                then.add(new Video(path, Map.of()));
        }
        return then;
    }

    ResponseEntity<byte[]> back(String handle, String wanted) {
        String to = wanted.isEmpty() ? "/admin/products/" + handle + "/pictures" : wanted;
        return desk.to(Desk.back(to) + "#media");
    }

    ResponseEntity<byte[]> page(
            int status, Shell shell, Product product, List<MediaBlock.Fault> faults) {
        String here = "/admin/products/" + product.handle() + "/pictures";
        return desk.page(
                status,
                "media.jte",
                new MediaPage(
                        shell,
                        product.text(shell.language()).title(),
                        blocks.of(shell, product, here, faults)));
    }

    Product product(String handle) {
        Product product = catalog.snapshot().product(handle);
        if (product == null) throw Refusal.notFound("This product");
        return product;
    }

    List<OrderView.Choice> languages() {
        return blocks.languages();
    }
}
