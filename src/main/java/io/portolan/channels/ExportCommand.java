package io.portolan.channels;

import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
            asked = ImportCall.of(call.arguments());
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
            int products = write(asked, part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            String beside =
                    asked.wish().format().equals(ProductImporter.ZIP)
                            ? " products and all that goes with them are in "
                            : " products are in ";
            call.out().println(products + beside + file + ".");
            return 0;
        } catch (IOException e) {
            call.out().println(file + " cannot be written: " + e.getMessage());
            return 1;
        }
    }

    private int write(ImportCall asked, Path part) throws IOException {
        try (OutputStream out = Files.newOutputStream(part)) {
            return exports.products(
                    asked.wish().format(), asked.wish().currency(), asked.wish().language(), out);
        }
    }
}
