package io.portolan.platform.backup;

import io.portolan.platform.database.EmbeddedPostgres;
import io.portolan.platform.files.DataFolder;
import io.portolan.platform.launcher.Command;
import io.portolan.platform.launcher.CommandCall;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// `./portolan backup FILE`, in a running shop or alone.
@Component
class BackupCommand implements Command {

    private final DataFolder folder;
    private final ObjectProvider<EmbeddedPostgres> server;
    private final Clock clock;

    BackupCommand(DataFolder folder, ObjectProvider<EmbeddedPostgres> server, Clock clock) {
        this.folder = folder;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(CommandCall call) {
        EmbeddedPostgres postgres = server.getIfAvailable();
        if (postgres == null) {
            call.out()
                    .println(
                            "This shop uses a database server of its own: back that up with its own"
                                    + " tools (pg_dump), and the data folder with yours.");
            return 1;
        }
        if (call.words().size() != 1) {
            call.out().println("Name the file to write: ./portolan backup FILE");
            return 2;
        }
        Path file = call.file(call.words().getFirst());
        long size = new Backup(folder.path(), postgres).write(file, clock.instant());
        call.out()
                .printf(
                        "Wrote %s (%,d kB). The key is not in it: keep a copy of %s elsewhere.%n",
                        file, size / 1024, folder.path().resolve("keys/key-encryption.json"));
        return 0;
    }
}
