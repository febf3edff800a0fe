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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// Writes goods packed together with their files: pictures, films, certificates in `files/`, then
/// `products.ndjson`, which names them as the shop does. The same goods make the same bytes.
final class PackedGoods {

    private static final LocalDateTime DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final GoodsFiles files;
    private final Exports.Goods goods;

    PackedGoods(GoodsFiles files, Exports.Goods goods) {
        this.files = files;
        this.goods = goods;
    }

    void write(List<Product> products, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Set<String> written = new HashSet<>();
        for (String name : names(products)) {
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
