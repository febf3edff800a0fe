package io.portolan.channels;

import io.portolan.catalog.Certificate;
import io.portolan.catalog.GoodsFiles;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Product;
import io.portolan.catalog.Video;
import io.portolan.channels.table.Hint;
import io.portolan.kernel.Language;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the catalogue packed together with its files: types, shelves, collections and whatever
/// else goes with goods in `catalogue/`, pictures, films and certificates in `files/`, then
/// `products.ndjson`, which names them as the shop does, and last, where some of them are gone,
/// `missing.txt` with their names. The same catalogue makes the same bytes.
final class PackedGoods {

    static final String MISSING = "missing.txt";

    private static final Logger LOG = LoggerFactory.getLogger(PackedGoods.class);
    private static final LocalDateTime DAY = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int OTHER_ENTRIES = 3;

    private final GoodsFiles files;
    private final CatalogueParts parts;
    private final Exports.Goods goods;

    PackedGoods(GoodsFiles files, CatalogueParts parts, Exports.Goods goods) {
        this.files = files;
        this.parts = parts;
        this.goods = goods;
    }

    /// Why the goods would be too much for one archive; empty when they are not. Reads no file.
    ///
    /// @param most what goes into one
    Optional<Excess> excess(List<Product> products, Excess most) throws IOException {
        Length text = new Length(OutputStream.nullOutputStream());
        Writer lines = Exports.text(text);
        Exports.lines(products, goods, lines);
        lines.flush();
        long count = 0;
        long bytes = text.length;
        for (String name : names(products)) {
            long length = files.length(name).orElse(-1);
            if (length < 0) continue;
            count++;
            bytes += length;
        }
        long packed = 0;
        for (CataloguePart<?> part : parts.all()) {
            // Packed as an import holds them while it reads.
            Length small = new Length(OutputStream.nullOutputStream());
            Length plain = new Length(new GZIPOutputStream(small));
            try (plain) {
                lines(part.all(), plain);
            }
            bytes += plain.length;
            packed += small.length;
        }
        long others = (long) parts.all().size() + OTHER_ENTRIES;
        Excess all = new Excess(count, bytes, packed);
        boolean fits = count + others <= most.files() && bytes <= most.bytes();
        return fits && !all.ofParts(most) ? Optional.empty() : Optional.of(all);
    }

    /// Returns the names of files that are gone: the archive comes without them.
    List<String> write(List<Product> products, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        parts(zip);
        Set<String> written = new HashSet<>();
        List<String> missing = new ArrayList<>();
        for (String name : names(products)) {
            GoodsFiles.Original file = original(name);
            if (file == null) {
                if (GoodsFiles.isTaken(name)) missing.add(name);
                continue;
            }
            String place = Packed.FOLDER + place(name, file.extension());
            if (!written.add(place)) continue;
            begin(zip, place);
            zip.write(file.bytes());
        }
        begin(zip, Exports.fileName(ProductImporter.NDJSON));
        Writer text = Exports.text(zip);
        Exports.lines(products, goods, text);
        text.flush();
        if (!missing.isEmpty()) missing(missing, zip);
        zip.finish();
        return missing;
    }

    private GoodsFiles.@Nullable Original original(String name) {
        try {
            return files.original(name).orElse(null);
        } catch (UncheckedIOException gone) {
            LOG.warn("the file {} is not written out: {}", name, gone.getMessage());
            return null;
        }
    }

    private static void missing(List<String> names, ZipOutputStream zip) throws IOException {
        begin(zip, MISSING);
        Writer text = Exports.text(zip);
        for (String language : List.of("en", "zh-CN")) {
            text.write(Hint.in("file.gone", Language.of(language)));
            text.write('\n');
        }
        for (String name : names) text.write(name + "\n");
        text.flush();
    }

    // The cover first: whoever reads it knows when there is nothing more to wait for.
    private void parts(ZipOutputStream zip) throws IOException {
        Map<String, List<?>> all = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (CataloguePart<?> part : parts.all()) {
            List<?> things = part.all();
            counts.put(part.name(), things.size());
            all.put(PackedParts.place(part), things);
        }
        begin(zip, PackedParts.COVER);
        zip.write(PackedParts.cover(counts));
        for (Map.Entry<String, List<?>> part : all.entrySet()) {
            begin(zip, part.getKey());
            lines(part.getValue(), zip);
        }
    }

    // Addresses of a large catalogue are long: no text of all of them is made.
    private static void lines(List<?> things, OutputStream out) throws IOException {
        Writer lines = Exports.text(out);
        for (Object each : things) {
            lines.write(PartIntake.text(each));
            lines.write('\n');
        }
        lines.flush();
    }

    // What pages show of a picture are other files; here lies the one that was given.
    private static String place(String name, String extension) {
        boolean picture = name.endsWith(".webp");
        return picture ? name.replaceFirst("-[0-9]+\\.webp$", "." + extension) : name;
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DAY);
        zip.putNextEntry(entry);
    }

    private Set<String> names(List<Product> products) {
        Set<String> names = new TreeSet<>(parts.pictures());
        for (Product product : products) {
            for (Picture picture : product.pictures()) add(names, picture.path());
            for (Certificate paper : product.sheet().certificates()) add(names, paper.file());
            for (Video film : product.sheet().videos()) {
                add(names, film.url());
                add(names, film.poster());
                film.captions().values().forEach(captions -> add(names, captions));
            }
        }
        return names;
    }

    private static void add(Set<String> names, @Nullable String name) {
        if (name != null) names.add(name);
    }

    /// Counts what is written through it.
    private static final class Length extends FilterOutputStream {

        private long length;

        private Length(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            length++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            length += count;
        }
    }
}
