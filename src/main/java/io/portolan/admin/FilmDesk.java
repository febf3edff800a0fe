package io.portolan.admin;

import io.portolan.catalog.Films;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Product;
import io.portolan.catalog.TakenFilm;
import io.portolan.catalog.Video;
import io.portolan.kernel.Language;
import io.portolan.platform.web.Caller;
import io.portolan.platform.web.StaffOnly;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One film of a product: its titles, its poster, its captions; or away with it.
@Controller
@StaffOnly("products.write")
class FilmDesk {

    private static final int LONGEST_TITLE = 300;

    private final Films films;
    private final MediaDesk media;
    private final MediaTrail trail;
    private final Desk desk;

    FilmDesk(Films films, MediaDesk media, MediaTrail trail, Desk desk) {
        this.films = films;
        this.media = media;
        this.trail = trail;
        this.desk = desk;
    }

    @PostMapping("/admin/products/{handle}/films")
    ResponseEntity<byte[]> change(
            @PathVariable String handle, Caller caller, HttpServletRequest request)
            throws IOException {
        Product product = media.product(handle);
        SentFilm sent = SentFilm.of(request);
        String captions = null;
        if (sent.captions().length > 0) {
            switch (films.takeCaptions(sent.captions())) {
                case TakenFilm.Kept(var path) -> captions = path;
                case TakenFilm.NotTaken(var fault) -> {
                    Shell shell = desk.shell(request, caller, "products");
                    String words = SentFilm.words(shell, fault);
                    return media.page(
                            422, shell, product, List.of(new MediaBlock.Fault(sent.name(), words)));
                }
            }
        }
        String taken = captions;
        films.change(handle, now -> then(now, product, sent, taken), MediaDesk.by(caller));
        trail.write(caller, handle, "films", 1);
        return media.back(handle, sent.field("back"));
    }

    private List<Video> then(
            List<Video> now, Product product, SentFilm sent, @Nullable String captions) {
        List<Video> then = new ArrayList<>();
        for (Video film : now) {
            if (!film.url().equals(sent.field("film"))) then.add(film);
            else if (!sent.field("do").equals("drop")) {
                then.add(changed(film, product, sent, captions));
            }
        }
        return then;
    }

    private Video changed(Video film, Product product, SentFilm sent, @Nullable String captions) {
        Map<Language, String> titles = new HashMap<>(film.titles());
        for (OrderView.Choice each : media.languages()) {
            String title = sent.field("title." + each.value());
            titles.put(
                    Language.of(each.value()),
                    title.substring(0, Math.min(LONGEST_TITLE, title.length())));
        }
        titles.values().removeIf(String::isEmpty);
        String poster =
                product.pictures().stream()
                        .map(Picture::path)
                        .filter(sent.field("poster")::equals)
                        .findFirst()
                        .orElse(null);
        return film.withTitles(titles)
                .withPoster(poster)
                .withCaptions(captions(film, sent, captions));
    }

    private Map<Language, String> captions(Video film, SentFilm sent, @Nullable String captions) {
        Map<Language, String> files = new HashMap<>(film.captions());
        for (OrderView.Choice each : media.languages()) {
            Language language = Language.of(each.value());
            if (!sent.field("uncaption." + each.value()).isEmpty()) files.remove(language);
            if (captions != null && each.value().equals(sent.field("language"))) {
                files.put(language, captions);
            }
        }
        return files;
    }
}
