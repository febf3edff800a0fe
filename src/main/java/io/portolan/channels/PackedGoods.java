package io.portolan.channels;

import io.portolan.catalog.Certificate;
import io.portolan.catalog.GoodsFiles;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Product;
import io.portolan.catalog.Video;
import io.portolan.channels.table.Hint;
import io.portolan.kernel.Language;
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
        Length text = new Length();
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
            byte[] each = lines(part.all()).getBytes(StandardCharsets.UTF_8);
            bytes += each.length;
            packed += packed(each);
        }
        long others = (long) parts.all().size() + OTHER_ENTRIES;
        Excess all = new Excess(count, bytes, packed);
        boolean fits = count + others <= most.files() && bytes <= most.bytes();
        return fits && !all.ofParts(most) ? Optional.empty() : Optional.of(all);
    }

    // As an import holds them while it reads.
    private static long packed(byte[] lines) throws IOException {
        Length length = new Length();
        try (OutputStream out = new GZIPOutputStream(length)) {
            out.write(lines);
        }
        return length.length;
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
        Map<String, String> lines = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (CataloguePart<?> part : parts.all()) {
            List<?> things = part.all();
            counts.put(part.name(), things.size());
            lines.put(PackedParts.place(part), lines(things));
        }
        begin(zip, PackedParts.COVER);
        zip.write(PackedParts.cover(counts));
        for (Map.Entry<String, String> part : lines.entrySet()) {
            begin(zip, part.getKey());
            zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String lines(List<?> things) {
        StringBuilder lines = new StringBuilder();
        for (Object each : things) lines.append(PartIntake.text(each)).append('\n');
        return lines.toString();
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

    /// Counts what is written to it.
    private static final class Length extends OutputStream {

        private long length;

        @Override
        public void write(int b) {
            length++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            length += count;
        }
    }
}
