package io.portolan.platform.database;

import io.portolan.platform.files.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of our own in a folder of ours: made at the first start, durable, listening
/// on loopback only with a generated password. It stops with this process, even when this process
/// is killed, and is started again when it is killed itself.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Cluster cluster;
    private final Object turn = new Object();
    private int port;
    private Guard guard;
    private boolean closed;

    private EmbeddedPostgres(Cluster cluster) {
        this.cluster = cluster;
        stopOrphan();
        this.port = startOnFreePort();
        this.guard = guard();
    }

    /// Starts the server whose files are in `folder/database`, making them if they are missing. A
    /// server left over from a killed shop is stopped first. The caller holds the lock of `folder`.
    /// Refuses with `CannotStart` when that is impossible here.
    public static EmbeddedPostgres start(Path folder) {
        Path home = folder.toAbsolutePath().resolve("database");
        Cluster cluster = new Cluster(home, Programs.unpackedIn(folder.resolve("programs")));
        cluster.make();
        return new EmbeddedPostgres(cluster);
    }

    /// Where the shop's database is reached, without user and password.
    public String url() {
        return url(Cluster.DATABASE);
    }

    /// Where the database of this name is reached, without user and password.
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return Cluster.ROLE;
    }

    public String password() {
        return cluster.password();
    }

    /// Asks the server for nothing, to see that it answers. Refuses with `CannotStart` if not.
    public void answer() {
        try (Connection connection = DriverManager.getConnection(url(), user(), password())) {
            if (!connection.isValid(10)) throw new SQLException("no answer within 10 s");
        } catch (SQLException e) {
            throw new CannotStart("The database in " + cluster.home() + " does not answer: " + e);
        }
    }

    /// PostgreSQL's own data directory, for a backup.
    public Path dataDirectory() {
        return cluster.data();
    }

    /// Stops the server and waits until it has written everything.
    @Override
    public void close() {
        synchronized (turn) {
            if (closed) return;
            closed = true;
            guard.lifeline.cut();
            stop();
        }
    }

    private int startOnFreePort() {
        Programs.Output last = new Programs.Output(1, "");
        for (int attempt = 0; attempt < 3; attempt++) {
            int candidate = freePort();
            last = start(candidate);
            if (last.ok()) return candidate;
        }
        if (last.diskFull()) throw cluster.diskFull();
        throw new CannotStart(
                "The database in "
                        + cluster.home()
                        + " does not start ("
                        + last.reason()
                        + "): see "
                        + cluster.log()
                        + ".");
    }

    // Remaining children of a killed server hold its shared memory for a moment: try again.
    private Programs.Output start(int onPort) {
        Programs.Output output = new Programs.Output(1, "");
        for (int attempt = 0; attempt < 40; attempt++) {
            long before = logSize();
            output =
                    cluster.programs()
                            .run(
                                    "pg_ctl",
                                    List.of(
                                            "start",
                                            "--pgdata=" + cluster.data(),
                                            "--log=" + cluster.log(),
                                            "--options=-p " + onPort,
                                            "--timeout=120",
                                            "--wait",
                                            "--silent"));
            if (output.ok()) return output;
            output = new Programs.Output(output.code(), logSince(before));
            if (!output.text().contains("still in use")) return output;
            LockSupport.parkNanos(250_000_000L);
        }
        return output;
    }

    private Guard guard() {
        long pid = cluster.serverPid().orElseThrow();
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        return new Guard(Lifeline.to(pid), server.onExit().thenRun(this::reviveUnlessClosed));
    }

    private void reviveUnlessClosed() {
        synchronized (turn) {
            if (closed) return;
            LOG.warn("the database server ended unasked; starting it again");
            guard.lifeline.cut();
            Programs.Output output = start(port);
            if (!output.ok()) {
                LOG.error("the database server does not start again: {}", output.reason());
                return;
            }
            guard = guard();
            LOG.warn("the database server is back");
        }
    }

    private void stopOrphan() {
        if (cluster.serverPid().isEmpty()) return;
        if (cluster.serverRuns()) {
            LOG.info("stopping the database server that an earlier shop left behind");
            stop();
        } else {
            deleteMark();
        }
    }

    private void stop() {
        for (String mode : List.of("fast", "immediate")) {
            Programs.Output output =
                    cluster.programs()
                            .run(
                                    "pg_ctl",
                                    List.of(
                                            "stop",
                                            "--pgdata=" + cluster.data(),
                                            "--mode=" + mode,
                                            "--timeout=60",
                                            "--wait",
                                            "--silent"));
            if (output.ok() || cluster.serverPid().isEmpty()) return;
        }
    }

    private void deleteMark() {
        try {
            Files.deleteIfExists(cluster.data().resolve("postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete a stale postmaster.pid", e);
        }
    }

    private long logSize() {
        try {
            return Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private String logSince(long position) {
        try {
            byte[] all = Files.readAllBytes(cluster.log());
            int from = (int) Math.min(position, all.length);
            return new String(
                    all, from, all.length - from, java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on loopback", e);
        }
    }

    /// What looks after one run of the server: it ends with us, and we hear when it ends.
    private record Guard(Lifeline lifeline, CompletableFuture<Void> revival) {}
}
