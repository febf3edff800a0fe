package io.portolan.landedcost;

import io.portolan.landedcost.tariff.WholeFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Prints what the books take in memory, the starter books alone and with whole tariffs in them.
/// Run by `bench/landed-cost memory US.csv AU.json`.
final class TariffMemory {

    private TariffMemory() {}

    static void main(String[] files) {
        long empty = used();
        List<TariffBook> books = new ArrayList<>();
        References.all("reference/tariff/*.json", TariffFile.class)
                .forEach(file -> books.add(new TariffBook(file)));
        long small = used();
        System.out.printf("starter books %.1f MB, %d lines%n", mb(small - empty), lines(books));
        books.replaceAll(book -> whole(book, files));
        long large = used();
        System.out.printf(
                "with whole tariffs %.1f MB, %d lines%n", mb(large - empty), lines(books));
    }

    private static TariffBook whole(TariffBook book, String[] files) {
        String name = book.file().book();
        if (name.equals("us")) return of(book, WholeFiles.us(Path.of(files[0])));
        if (name.equals("au")) return of(book, WholeFiles.au(Path.of(files[1])));
        return book;
    }

    private static TariffBook of(TariffBook book, WholeFiles.Whole whole) {
        return new TariffBook(TariffShelf.file(whole.edition(), whole.lines(), book.file()));
    }

    private static long lines(List<TariffBook> books) {
        return books.stream().mapToLong(book -> book.file().lines().size()).sum();
    }

    private static double mb(long bytes) {
        return bytes / 1e6;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
