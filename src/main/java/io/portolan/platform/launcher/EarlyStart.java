package io.portolan.platform.launcher;

import io.portolan.platform.database.EmbeddedPostgres;
import io.portolan.platform.files.CannotStart;
import io.portolan.platform.files.DataFolder;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/// What is done as soon as the settings are known: everything that may refuse is asked first, so
/// that a refusal comes at once, and the database starts while the rest of the shop is put up.
final class EarlyStart
        implements ApplicationListener<ApplicationEnvironmentPreparedEvent>,
                ApplicationContextInitializer<GenericApplicationContext> {

    private @Nullable DataFolder folder;
    private @Nullable CompletableFuture<EmbeddedPostgres> database;
    private volatile boolean handedOver;

    static SpringApplication of(Class<?> shop) {
        SpringApplication application = new SpringApplication(shop);
        EarlyStart early = new EarlyStart();
        application.addListeners(early);
        application.addInitializers(early);
        return application;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        refuseTakenPort(environment);
        DataFolder open =
                DataFolder.open(Path.of(environment.getProperty("portolan.data", "data")));
        folder = open;
        if (!environment.getProperty("portolan.database.url", "").isBlank()) return;
        database = CompletableFuture.supplyAsync(() -> EmbeddedPostgres.start(open.path()));
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopUnlessHandedOver));
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        DataFolder open = folder;
        if (open != null) context.registerBean("dataFolder", DataFolder.class, () -> open);
        if (database != null)
            context.registerBean("embeddedPostgres", EmbeddedPostgres.class, this::handOver);
    }

    private EmbeddedPostgres handOver() {
        try {
            if (database == null) throw new IllegalStateException("no database was started");
            EmbeddedPostgres server = database.join();
            handedOver = true;
            return server;
        } catch (CompletionException e) {
            if (e.getCause() instanceof CannotStart known) throw known;
            throw e;
        }
    }

    // When the shop fails before it has taken the database over, nobody else would stop it.
    private void stopUnlessHandedOver() {
        if (handedOver || database == null) return;
        database.handle((server, failure) -> server).thenAccept(EarlyStart::close).join();
    }

    private static void close(@Nullable EmbeddedPostgres server) {
        if (server != null) server.close();
    }

    private static void refuseTakenPort(Environment environment) {
        String port = environment.getProperty("server.port", "8080");
        String address = environment.getProperty("server.address", "127.0.0.1");
        if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535)
            throw new CannotStart(
                    "PORTOLAN_PORT is '"
                            + port
                            + "', which is not a port: choose one from 1 to 65535.");
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, Integer.parseInt(port)));
        } catch (IOException e) {
            throw new CannotStart(Sentence.notHere(address, port), e);
        }
    }
}
