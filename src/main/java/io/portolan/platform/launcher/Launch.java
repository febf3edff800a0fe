package io.portolan.platform.launcher;

import io.portolan.platform.files.CannotStart;
import io.portolan.platform.files.DataFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// The way from the command line into the shop: opens it, or has one command done by a shop that
/// is running already or, when none is, by one opened for the command alone.
public final class Launch {

    private final Class<?> shop;
    private final Settings settings;
    private final PrintStream out;

    private Launch(Class<?> shop, Settings settings, PrintStream out) {
        this.shop = shop;
        this.settings = settings;
        this.out = out;
    }

    /// Runs `./portolan <words>`. Returns when the shop is open; ends the process with the exit
    /// code of a command, or with 1 and one sentence when something outside is in the way.
    public static void main(Class<?> shop, String... words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Launch launch = new Launch(shop, Settings.of(System.getenv()), out);
        List<String> all = Arrays.asList(words);
        String command = all.isEmpty() ? "start" : all.getFirst();
        int code = launch.guarded(command, all.isEmpty() ? all : all.subList(1, all.size()));
        if (code != 0 || !command.equals("start")) System.exit(code);
    }

    private int guarded(String command, List<String> arguments) {
        try {
            return run(command, arguments);
        } catch (IOException | RuntimeException e) {
            out.println(Sentence.of(e).orElseGet(() -> "Portolan has failed: " + deepest(e)));
            return 1;
        }
    }

    private static Throwable deepest(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause;
    }

    private int run(String command, List<String> arguments) throws IOException {
        if (command.equals("start")) return open();
        if (command.equals("rehearse")) return rehearse();
        if (command.equals("doctor")) return new Doctor(settings, System.getenv(), out).look();
        if (command.equals("restore")) return RestoreCall.run(settings, call(arguments));
        if (DataFolder.inUse(settings.data())) return runningShop().call(command, arguments, out);
        return alone(command, arguments);
    }

    private int open() {
        ConfigurableApplicationContext context = EarlyStart.of(shop).run();
        String address = address(context.getEnvironment());
        out.println("Shop:  " + address + "/");
        context.getBeanProvider(Greeting.class)
                .orderedStream()
                .flatMap(greeting -> greeting.lines(address).stream())
                .forEach(out::println);
        return 0;
    }

    private int rehearse() throws IOException {
        try (ConfigurableApplicationContext context =
                EarlyStart.of(shop).run("--portolan.headless=true", "--server.port=0")) {
            String address = address(context.getEnvironment());
            int answered = new Rehearsal(address).walk();
            int bought = new RehearsedPurchases(address).buy();
            out.println(answered + " addresses answered, " + bought + " orders placed.");
            return answered > 0 ? 0 : 1;
        }
    }

    private DoorPlate runningShop() {
        return DoorPlate.read(settings.data())
                .orElseThrow(
                        () ->
                                new CannotStart(
                                        "The shop in "
                                                + settings.data().toAbsolutePath()
                                                + " is just starting or stopping: try again in a"
                                                + " moment."));
    }

    private int alone(String command, List<String> arguments) {
        SpringApplication application = EarlyStart.of(shop);
        try (ConfigurableApplicationContext context =
                application.run(
                        "--portolan.headless=true",
                        "--portolan.jobs=false",
                        "--logging.level.io.portolan=warn",
                        "--server.port=0",
                        "--server.address=127.0.0.1")) {
            return context.getBean(Commands.class).run(command, call(arguments));
        }
    }

    private CommandCall call(List<String> arguments) {
        PrintWriter text = new PrintWriter(out, true, StandardCharsets.UTF_8);
        return new CommandCall(arguments, Path.of("").toAbsolutePath(), text);
    }

    private static String address(Environment environment) {
        String bind = environment.getProperty("portolan.bind", "127.0.0.1");
        String port = environment.getProperty("local.server.port", "8080");
        boolean here = bind.startsWith("127.") || bind.equals("0.0.0.0") || bind.equals("::");
        return "http://" + (here ? "localhost" : bind) + ":" + port;
    }
}
