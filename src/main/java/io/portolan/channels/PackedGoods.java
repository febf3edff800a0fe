package io.portolan.channels;

import io.portolan.catalog.Certificate;
import io.portolan.catalog.GoodsFiles;
import io.portolan.catalog.Picture;
import io.portolan.catalog.Product;
import io.portolan.catalog.Video;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes the catalogue packed together with its files: types, shelves, collections and whatever
/// else goes with goods in `catalogue/`, pictures, films and certificates in `files/`, then
/// `products.ndjson`, which names them as the shop does. The same catalogue makes the same bytes.
final class PackedGoods {

    private static final LocalDateTime DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final GoodsFiles files;
    private final CatalogueParts parts;
    private final Exports.Goods goods;

    PackedGoods(GoodsFiles files, CatalogueParts parts, Exports.Goods goods) {
        this.files = files;
        this.parts = parts;
        this.goods = goods;
    }

    void write(List<Product> products, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        parts(zip);
        Set<String> written = new HashSet<>();
        Set<String> names = names(products);
        names.addAll(parts.pictures());
        for (String name : names) {
            GoodsFiles.Original file = files.original(name).orElse(null);
            if (file == null) continue;
            String place = Packed.FOLDER + place(name, file.extension());
            if (!written.add(place)) continue;
            begin(zip, place);
            zip.write(file.bytes());
        }
        begin(zip, Exports.fileName(ProductImporter.NDJSON));
        Writer text = Exports.text(zip);
        Exports.lines(products, goods, text);
        text.flush();
        zip.finish();
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

    private static Set<String> names(List<Product> products) {
        Set<String> names = new TreeSet<>();
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
}
