package io.portolan.storefront.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One product, with one of its variants chosen.
///
/// @param reason why the chosen variant cannot be bought; null when it can
/// @param facts delivery, stock, returns
public record ProductPage(
        Frame frame,
        String handle,
        String sku,
        String title,
        String summary,
        List<Pic> pictures,
        String price,
        @Nullable String was,
        String terms,
        @Nullable Landed landed,
        List<Choice> choices,
        int quantity,
        int most,
        @Nullable String reason,
        List<Fact> facts,
        String description,
        List<Entry> specs,
        List<Entry> compliance,
        List<Card> complements,
        @Nullable Notice notice,
        Sheet sheet)
        implements Framed {

    public ProductPage {
        pictures = List.copyOf(pictures);
        choices = List.copyOf(choices);
        facts = List.copyOf(facts);
        specs = List.copyOf(specs);
        compliance = List.copyOf(compliance);
        complements = List.copyOf(complements);
    }

    /// Duty and tax of this item bought alone, line by line.
    public record Landed(
            String summary, String caption, List<Sum> sums, Sum total, @Nullable String estimate) {
        public Landed {
            sums = List.copyOf(sums);
        }
    }

    /// An option: its name, the chosen value, all values.
    public record Choice(String code, String name, String chosen, List<Value> values) {
        private static final int FEW = 24;

        public Choice {
            values = List.copyOf(values);
        }

        /// Whether there are too many to be seen at once: a list to choose from serves better.
        public boolean many() {
            return values.size() > FEW;
        }
    }

    /// One value of an option.
    ///
    /// @param off not to be had with the other choices as they are; the choice stays open
    public record Value(
            String code, String label, @Nullable String swatch, boolean checked, boolean off) {}

    public record Fact(String icon, String title, @Nullable String note) {}

    /// A fact and what it is.
    ///
    /// @param href a file about it; null where there is none
    public record Entry(String name, String value, @Nullable String href) {

        public Entry(String name, String value) {
            this(name, value, null);
        }
    }

    /// Films and the table of sizes.
    ///
    /// @param videos those that lie elsewhere
    /// @param films those that play here
    public record Sheet(List<Link> videos, List<Film> films, @Nullable Sizes sizes) {

        public static final Sheet NONE = new Sheet(List.of(), List.of(), null);

        public Sheet {
            videos = List.copyOf(videos);
            films = List.copyOf(films);
        }
    }

    /// A film that plays on the page.
    ///
    /// @param type of its content, `video/mp4`
    /// @param poster the picture that stands there before it plays
    public record Film(
            String src,
            String type,
            String title,
            @Nullable String poster,
            int width,
            int height,
            List<Captions> captions) {
        public Film {
            captions = List.copyOf(captions);
        }
    }

    /// What is said in a film, in one language.
    ///
    /// @param name of the language, in itself
    public record Captions(String src, String language, String name) {}

    /// One cell of a table of sizes.
    ///
    /// @param text a size, or a measure in centimetres
    /// @param inch the same measure in inches; null for a size
    public record Cell(String text, @Nullable String inch) {}

    /// A table of sizes.
    ///
    /// @param inches whether the place measures in inches
    /// @param note below the table; empty when there is none
    public record Sizes(
            String name, boolean inches, List<String> heads, List<List<Cell>> rows, String note) {
        public Sizes {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }
}
