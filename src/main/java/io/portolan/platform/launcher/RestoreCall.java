package io.portolan.platform.launcher;

import io.portolan.platform.backup.Restore;
import io.portolan.platform.files.CannotStart;
import io.portolan.platform.files.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/// `./portolan restore FILE [--force]`: needs no shop, and none may be running.
final class RestoreCall {

    private RestoreCall() {}

    static int run(Settings settings, CommandCall call) throws IOException {
        if (call.words().size() != 1) {
            call.out().println("Name the backup: ./portolan restore FILE [--force]");
            return 2;
        }
        Path file = call.file(call.words().getFirst());
        if (!Files.isReadable(file))
            throw new CannotStart("There is no file " + file + " to read.");
        if (settings.databaseUrl() != null)
            throw new CannotStart(
                    "PORTOLAN_DATABASE_URL names a database server: restore that one with its own"
                            + " tools; this command is for the database in the box.");
        try (DataFolder folder = DataFolder.open(settings.data())) {
            new Restore(folder, call.out()::println)
                    .from(file, call.has("--force"), Clock.systemUTC().instant());
        }
        return 0;
    }
}
