package io.portolan.platform.download;

import io.portolan.platform.download.Download.Done;
import io.portolan.platform.download.Download.Reason;
import io.portolan.platform.download.Download.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Fetches files by their addresses. At most eight at a time, two of one host.
public final class Downloads {

    private static final int AT_ONCE = 8;
    private static final int OF_ONE_HOST = 2;
    private static final int MOST_REDIRECTS = 3;
    private static final int BEGINNING = 64;

    private final Predicate<InetAddress> allowed;
    private final Resolver resolver;
    private final Patience patience;
    private final Semaphore all = new Semaphore(AT_ONCE, true);
    private final List<Semaphore> hosts =
            IntStream.range(0, 64).mapToObj(i -> new Semaphore(OF_ONE_HOST, true)).toList();

    /// @param allowed which addresses may be connected to: `PublicAddresses`, but in tests
    public Downloads(Predicate<InetAddress> allowed, Resolver resolver, Patience patience) {
        this.allowed = allowed;
        this.resolver = resolver;
        this.patience = patience;
    }

    /// Fetches the file. Blocks; asks again after a failure of the server, a timeout or a lost
    /// connection, and for no other reason. Never throws for anything the other side does; an
    /// `UncheckedIOException` says that the file could not be written here.
    public Download get(String address, Wanted wanted) {
        if (TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalStateException("nothing is fetched inside a transaction");
        WebAddress web = WebAddress.of(address);
        if (web == null) return new Refused(Reason.NOT_AN_ADDRESS, shortened(address));
        Semaphore host = hosts.get(Math.floorMod(web.host().hashCode(), hosts.size()));
        try {
            host.acquire();
            try {
                all.acquire();
                try {
                    return again(web, wanted);
                } finally {
                    all.release();
                }
            } finally {
                host.release();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return new Refused(Reason.CONNECTION_LOST, web.host());
        }
    }

    private Download again(WebAddress web, Wanted wanted) throws InterruptedException {
        long pause = patience.firstPause().toMillis();
        for (int attempt = 1; ; attempt++) {
            Download download = once(web, wanted);
            boolean hopeless = !(download instanceof Refused no) || !no.reason().mayPass();
            if (hopeless || attempt >= patience.attempts()) return download;
            Thread.sleep(pause);
            pause *= 2;
        }
    }

    private Download once(WebAddress first, Wanted wanted) {
        long deadline = System.nanoTime() + patience.whole().toNanos();
        WebAddress web = first;
        try {
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                InetAddress at = checked(web, deadline);
                try (PlainGet get = PlainGet.ask(web, at, patience, deadline)) {
                    if (!redirects(get.status())) return read(get, web, wanted);
                    WebAddress next = web.on(get.header("location"));
                    if (next == null)
                        throw new No(Reason.NOT_AN_ADDRESS, shortened(get.header("location")));
                    web = next;
                }
            }
            return new Refused(Reason.TOO_MANY_REDIRECTS, String.valueOf(MOST_REDIRECTS));
        } catch (No no) {
            return no.refused;
        } catch (UnknownHostException e) {
            return new Refused(Reason.NO_SUCH_HOST, web.host());
        } catch (SocketTimeoutException late) {
            return new Refused(
                    Reason.TOO_SLOW, String.valueOf(Math.max(1, patience.whole().toSeconds())));
        } catch (IOException lost) {
            return new Refused(Reason.CONNECTION_LOST, web.host());
        }
    }

    // Every address of the name must be allowed, and one of those checked is connected to.
    private InetAddress checked(WebAddress web, long deadline) throws IOException {
        List<InetAddress> found = resolved(web.name(), deadline);
        if (found.isEmpty()) throw new UnknownHostException(web.name());
        if (!found.stream().allMatch(allowed)) throw new No(Reason.NOT_PUBLIC, web.host());
        return found.getFirst();
    }

    // The machine asks servers of names with a patience of its own, and cannot be interrupted.
    private List<InetAddress> resolved(String host, long deadline) throws IOException {
        FutureTask<List<InetAddress>> asking = new FutureTask<>(() -> resolver.resolve(host));
        Thread.ofPlatform().daemon().name("name of a host").start(asking);
        try {
            return asking.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new SocketTimeoutException("no address of " + host);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException why) throw why;
            throw new IOException(e);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }

    private static boolean redirects(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    private static Done read(PlainGet get, WebAddress web, Wanted wanted) throws IOException {
        int status = get.status();
        if (status >= 500) throw new No(Reason.SERVER_FAILED, String.valueOf(status));
        if (status != 200) throw new No(Reason.NOT_THERE, String.valueOf(status));
        if (get.length() > wanted.mostBytes()) throw tooLarge(wanted);
        String coding = get.header("content-encoding");
        if (!coding.isEmpty() && !coding.equalsIgnoreCase("identity"))
            throw new No(Reason.WRONG_KIND, coding);
        Path into = wanted.into();
        Path working = into.resolveSibling(into.getFileName() + "." + UUID.randomUUID());
        try {
            long bytes = copy(get.body(), working, wanted);
            Files.move(working, into, StandardCopyOption.REPLACE_EXISTING);
            return new Done(into, bytes, web.uri());
        } finally {
            Files.deleteIfExists(working);
        }
    }

    private static long copy(InputStream body, Path working, Wanted wanted) throws IOException {
        byte[] beginning = body.readNBytes(BEGINNING);
        if (!wanted.begins().test(beginning)) throw new No(Reason.WRONG_KIND, looks(beginning));
        long bytes = beginning.length;
        try (OutputStream out = Files.newOutputStream(working)) {
            out.write(beginning);
            byte[] buffer = new byte[1 << 14];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                if (bytes > wanted.mostBytes()) throw tooLarge(wanted);
                out.write(buffer, 0, read);
            }
        }
        return bytes;
    }

    private static String looks(byte[] beginning) {
        if (beginning.length == 0) return "an empty file";
        StringBuilder text = new StringBuilder("“");
        for (int i = 0; i < Math.min(16, beginning.length); i++) {
            int c = beginning[i] & 0xff;
            if (c >= 0x20 && c < 0x7f) text.append((char) c);
            else text.append("\\x").append(HexFormat.of().toHexDigits(beginning[i]));
        }
        return text.append("”").toString();
    }

    private static No tooLarge(Wanted wanted) {
        return new No(Reason.TOO_LARGE, String.valueOf(Math.max(1, wanted.mostBytes() >> 20)));
    }

    private static String shortened(String address) {
        return address.length() <= 120 ? address : address.substring(0, 120) + "…";
    }

    /// A refusal on its way up.
    private static final class No extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient Refused refused;

        No(Reason reason, String detail) {
            super(reason.name());
            this.refused = new Refused(reason, detail);
        }
    }
}
