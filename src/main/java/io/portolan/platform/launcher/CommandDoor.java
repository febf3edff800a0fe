package io.portolan.platform.launcher;

import io.portolan.platform.files.DataFolder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Where the commands of `./portolan` reach a running shop: a port on loopback, and a token that
/// only the owner of the data folder can read.
@Component
class CommandDoor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CommandDoor.class);

    private final DataFolder folder;
    private final Commands commands;
    private @Nullable ServerSocket socket;
    private @Nullable DoorPlate plate;

    CommandDoor(DataFolder folder, Commands commands) {
        this.folder = folder;
        this.commands = commands;
    }

    @Override
    public void start() {
        try {
            ServerSocket open = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
            plate = DoorPlate.hang(folder.path(), open.getLocalPort());
            socket = open;
            Thread.ofVirtual().name("command-door").start(() -> answer(open));
        } catch (IOException e) {
            throw new UncheckedIOException("no door for commands", e);
        }
    }

    @Override
    public void stop() {
        try {
            if (socket != null) socket.close();
            Files.deleteIfExists(DoorPlate.file(folder.path()));
        } catch (IOException e) {
            LOG.warn("the door for commands does not close: {}", e.toString());
        }
        socket = null;
    }

    @Override
    public boolean isRunning() {
        return socket != null;
    }

    private void answer(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                Socket caller = open.accept();
                Thread.ofVirtual().name("command").start(() -> serve(caller));
            } catch (IOException e) {
                if (!open.isClosed()) LOG.warn("a command did not come through: {}", e.toString());
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                DataInputStream in = new DataInputStream(caller.getInputStream());
                DataOutputStream out = new DataOutputStream(caller.getOutputStream())) {
            caller.setSoTimeout(5_000);
            if (!knows(in.readUTF())) return;
            Path from = Path.of(in.readUTF());
            String name = in.readUTF();
            List<String> arguments = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) arguments.add(in.readUTF());
            PrintWriter text = new PrintWriter(new DoorWriter(out), true);
            int code = commands.run(name, new CommandCall(arguments, from, text));
            text.flush();
            out.writeByte(DoorWriter.CODE);
            out.writeInt(code);
        } catch (IOException e) {
            LOG.info("the caller of a command went away: {}", e.toString());
        }
    }

    private boolean knows(String token) {
        return plate != null
                && MessageDigest.isEqual(
                        plate.token().getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }
}
