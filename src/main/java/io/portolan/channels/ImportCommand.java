package io.portolan.channels;

import io.portolan.kernel.Currency;
import io.portolan.kernel.Language;
import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/// `./portolan import products FILE --format shopify [--dry-run] [--currency USD] [--language en]`
@Component
class ImportCommand implements Command {

    private static final String USAGE =
            "./portolan import products FILE --format shopify"
                    + " [--dry-run] [--currency USD] [--language en]";

    private final ProductImports imports;

    ImportCommand(ProductImports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(CommandCall call) {
        try {
            return run(ImportCall.of(call.arguments()), call);
        } catch (IllegalArgumentException e) {
            call.out().println(e.getMessage());
            call.out().println("Usage: " + USAGE);
            return 2;
        }
    }

    private int run(ImportCall asked, CommandCall call) {
        Path file = call.file(asked.file());
        if (Files.isDirectory(file)) {
            call.out().println(file + " is a folder. Name the file in it.");
            return 1;
        }
        ImportRequest request =
                new ImportRequest(
                        asked.format(),
                        Currency.of(asked.currency()),
                        Language.of(asked.language()),
                        asked.dryRun());
        try (InputStream in = Files.newInputStream(file)) {
            ImportReport report = imports.run(in, request);
            ReportTable.print(report, call.out());
            return report.errors() == 0 ? 0 : 1;
        } catch (NoSuchFileException e) {
            call.out().println("There is no file " + file + ".");
        } catch (IOException e) {
            call.out().println(file + " cannot be read: " + e.getMessage());
        }
        return 1;
    }
}
