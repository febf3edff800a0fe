package io.portolan.channels;

import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// `./portolan export products FILE --format portolan-csv|ndjson|zip|shopify|woocommerce`,
/// `./portolan export catalogue FILE.zip`
@Component
class ExportCommand implements Command {

    private static final String USAGE =
            "Usage: ./portolan export products FILE --format"
                    + " portolan-csv|ndjson|zip|shopify|woocommerce"
                    + " [--currency USD] [--language en], or"
                    + " ./portolan export catalogue FILE.zip";

    private static final Logger LOG = LoggerFactory.getLogger(ExportCommand.class);

    private final Exports exports;

    ExportCommand(Exports exports) {
        this.exports = exports;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public int run(CommandCall call) {
        ImportCall asked;
        try {
            ImportCall.Said said = ImportCall.said(call.arguments());
            said.only("export", "--format", "--currency", "--language");
            asked = ImportCall.of(said);
            if (asked.kind() != ImportKind.PRODUCTS
                    || !Exports.formats().contains(asked.wish().format())) {
                throw new IllegalArgumentException("Only products are written out.");
            }
        } catch (IllegalArgumentException e) {
            call.out().println(e.getMessage());
            call.out().println(USAGE);
            return 2;
        }
        return write(asked, call);
    }

    // Whoever reads the file while it is written finds the old one, or none.
    private int write(ImportCall asked, CommandCall call) {
        Path file = call.file(asked.file());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Excess excess = exports.excess(asked.wish().format()).orElse(null);
            if (excess != null) return refused(excess, call);
            Exports.Written written = write(asked, part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            String beside =
                    asked.wish().format().equals(ProductImporter.ZIP)
                            ? " products and all that goes with them are in "
                            : " products are in ";
            call.out().println(written.products() + beside + file + ".");
            if (!written.missing().isEmpty()) {
                call.out().println("These files of theirs are gone, and left out:");
                written.missing().forEach(name -> call.out().println("  " + name));
            }
            return 0;
        } catch (IOException e) {
            call.out().println(file + " cannot be written: " + e.getMessage());
            return 1;
        } finally {
            gone(part);
        }
    }

    private static int refused(Excess excess, CommandCall call) {
        if (excess.ofParts(Excess.MOST)) {
            call.out()
                    .println(
                            "Types, shelves, addresses and whatever else goes with the goods are"
                                    + " %d MB packed; an archive that can be read again holds %d."
                                            .formatted(excess.megabytes(), Excess.MOST.megabytes())
                                    + " Nothing was written. --format ndjson writes the goods"
                                    + " alone.");
            return 1;
        }
        call.out()
                .println(
                        "The goods with their files are %d files and %s GB; an archive that can be"
                                        .formatted(excess.files(), excess.gigabytes())
                                + " read again holds %d and %.0f GB. Nothing was written. --format"
                                        .formatted(Excess.MOST.files(), Excess.MOST.gigabytes())
                                + " ndjson writes the goods without their files.");
        return 1;
    }

    private static void gone(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            LOG.warn("{} stays: {}", part, stays.toString());
        }
    }

    private Exports.Written write(ImportCall asked, Path part) throws IOException {
        try (OutputStream out = Files.newOutputStream(part)) {
            return exports.products(
                    asked.wish().format(), asked.wish().currency(), asked.wish().language(), out);
        }
    }
}
