package io.portolan.landedcost.tariff;

import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./portolan tariff import us-hts|au-schedule3|csv FILE`, `list` and `drop BOOK`: tariffs as
/// authorities publish them; `overlay`: duties on top of them.
@Component
class TariffCommand implements Command {

    private static final String USAGE =
            """
            Usage: ./portolan tariff import us-hts|au-schedule3|csv FILE [--as-of 2026-09-18]
                       [--book us] [--currency USD] [--source "Customs of X, https://…"]
                   ./portolan tariff list
                   ./portolan tariff drop BOOK
                   ./portolan tariff overlay import csv FILE --book eu
                   ./portolan tariff overlay list
                   ./portolan tariff overlay drop ID""";

    private final TariffImport tariffs;
    private final OverlayImport overlays;
    private final ImportedTariffs imported;
    private final Clock clock;

    TariffCommand(
            TariffImport tariffs, OverlayImport overlays, ImportedTariffs imported, Clock clock) {
        this.tariffs = tariffs;
        this.overlays = overlays;
        this.imported = imported;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tariff";
    }

    @Override
    public int run(CommandCall call) {
        try {
            TariffCall asked = TariffCall.of(call.arguments());
            List<String> words = asked.words();
            if (words.equals(List.of("list"))) return list(call.out());
            if (words.size() == 2 && words.getFirst().equals("drop")) {
                return drop(words.getLast(), call.out());
            }
            if (words.size() == 3 && words.getFirst().equals("import")) {
                return read(request(asked, call), call.out());
            }
            if (!words.isEmpty() && words.getFirst().equals("overlay")) {
                int answer = overlay(asked, call);
                if (answer != 2) return answer;
            }
        } catch (IllegalArgumentException e) {
            call.out().println(e.getMessage());
        }
        call.out().println(USAGE);
        return 2;
    }

    private int overlay(TariffCall asked, CommandCall call) {
        List<String> words = asked.words().subList(1, asked.words().size());
        if (words.equals(List.of("list"))) return overlays.list(call.out());
        int answer = 2;
        if (words.size() == 2 && words.getFirst().equals("drop")) {
            answer = overlays.drop(words.getLast(), call.out());
        } else if (words.size() == 3 && words.subList(0, 2).equals(List.of("import", "csv"))) {
            String book = asked.book(TariffFormat.CSV);
            answer = overlays.read(call.file(words.getLast()), book, call.out());
        }
        if (answer == 0) imported.reload();
        return answer;
    }

    private TariffImport.Request request(TariffCall asked, CommandCall call) {
        TariffFormat format = TariffFormat.of(asked.words().get(1));
        return new TariffImport.Request(
                format,
                call.file(asked.words().get(2)),
                asked.book(format),
                asked.currency(format),
                asked.source(format),
                asked.asOf(LocalDate.now(clock)));
    }

    private int read(TariffImport.Request request, PrintWriter out) {
        try {
            if (Files.isDirectory(request.file())) {
                out.println(request.file() + " is a folder. Name the file in it.");
                return 1;
            }
            TariffImport.Result result =
                    tariffs.run(request, rows -> out.println(rows + " records read"));
            imported.reload();
            print(result, out);
            return 0;
        } catch (NoSuchFileException e) {
            out.println("There is no file " + request.file() + ".");
        } catch (IOException | TariffImport.NoLines e) {
            out.println(request.file() + " was not taken: " + e.getMessage());
        }
        return 1;
    }

    private static void print(TariffImport.Result result, PrintWriter out) {
        TariffEdition edition = result.edition();
        if (result.resumedFrom() > 0) {
            out.println("Went on behind record " + result.resumedFrom() + ".");
        }
        for (LineReader.Entry.Fault fault : result.faults()) {
            out.println(
                    "record "
                            + fault.row()
                            + ", "
                            + fault.column()
                            + " \""
                            + fault.value()
                            + "\": "
                            + fault.hint());
        }
        out.println(
                "The book "
                        + edition.book()
                        + " is the edition of "
                        + edition.asOf()
                        + " now: "
                        + edition.lines()
                        + " lines, "
                        + edition.openLines()
                        + " of them not in figures alone, "
                        + edition.faults()
                        + " records not readable.");
    }

    private int list(PrintWriter out) {
        List<TariffEdition> editions = imported.editions();
        if (editions.isEmpty()) out.println("No tariff was imported: the starter books are used.");
        for (TariffEdition edition : editions) {
            out.println(
                    edition.book()
                            + "  "
                            + edition.asOf()
                            + "  "
                            + edition.state().word()
                            + "  "
                            + edition.lines()
                            + " lines  "
                            + edition.fileName()
                            + "  "
                            + edition.source());
        }
        return 0;
    }

    private int drop(String book, PrintWriter out) {
        boolean dropped = imported.drop(book);
        out.println(
                dropped
                        ? "The book " + book + " is the starter book again."
                        : "No tariff was imported into the book " + book + ".");
        return dropped ? 0 : 1;
    }
}
