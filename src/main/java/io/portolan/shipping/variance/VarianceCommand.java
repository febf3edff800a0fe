package io.portolan.shipping.variance;

import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import io.portolan.privacy.Actor;
import io.portolan.shipping.variance.BillFile.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/// `./portolan variance import FILE CARRIER [--dry-run]`: takes a bill of duty and tax.
@Component
class VarianceCommand implements Command {

    private static final long LARGEST = 20L * 1024 * 1024;

    private final VarianceFiles files;

    VarianceCommand(VarianceFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "variance";
    }

    @Override
    public int run(CommandCall call) {
        List<String> words = call.words();
        if (words.size() != 3 || !words.getFirst().equals("import")) {
            call.out().println("Usage: ./portolan variance import FILE CARRIER [--dry-run]");
            return 2;
        }
        try {
            Path path = call.file(words.get(1));
            byte[] content = bytes(path);
            boolean dry = call.has("--dry-run");
            String title = path.getFileName().toString();
            BillFile file =
                    dry
                            ? files.tried(title, words.get(2), content)
                            : files.look(title, words.get(2), content);
            boolean counted = !dry && files.count(file.id(), Actor.system("variance.command"));
            told(call, files.find(file.id()).orElse(file), counted);
            return 0;
        } catch (NotABill | IllegalArgumentException unread) {
            call.out().println(unread.getMessage());
            return 1;
        }
    }

    private static byte[] bytes(Path path) {
        try {
            if (Files.size(path) > LARGEST) throw new NotABill("too-long");
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    private static void told(CommandCall call, BillFile file, boolean counted) {
        Tally tally = file.tally();
        call.out()
                .printf(
                        "%d lines of %d parcels matched, %d twice, %d unknown, %d unreadable, %d"
                                + " not customs. %s%n",
                        tally.matched(),
                        tally.parcels(),
                        tally.duplicate(),
                        tally.unknown(),
                        tally.unreadable(),
                        tally.passed(),
                        counted
                                ? "Counted."
                                : file.state() == BillFile.State.COUNTED
                                        ? "It was counted before."
                                        : "Nothing was kept.");
    }
}
