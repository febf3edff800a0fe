package io.portolan.platform.launcher;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The small owner-only file in the data folder that says where a running shop takes commands and
/// with which token.
record DoorPlate(int port, String token) {

    static Path file(Path folder) {
        return folder.resolve("shop.door");
    }

    static DoorPlate hang(Path folder, int port) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        DoorPlate plate =
                new DoorPlate(port, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Path working = folder.resolve("shop.door.new");
        Files.deleteIfExists(working);
        Files.createFile(
                working,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(working, port + " " + plate.token);
        Files.move(working, file(folder), StandardCopyOption.ATOMIC_MOVE);
        return plate;
    }

    static Optional<DoorPlate> read(Path folder) {
        try {
            String[] words = Files.readString(file(folder)).strip().split(" ", -1);
            return Optional.of(new DoorPlate(Integer.parseInt(words[0]), words[1]));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /// Has the running shop do a command, prints what it says and returns its exit code.
    int call(String name, List<String> arguments, PrintStream print) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                DataInputStream in = new DataInputStream(socket.getInputStream())) {
            out.writeUTF(token);
            out.writeUTF(Path.of("").toAbsolutePath().toString());
            out.writeUTF(name);
            out.writeInt(arguments.size());
            for (String argument : arguments) out.writeUTF(argument);
            out.flush();
            while (in.readByte() == DoorWriter.TEXT) {
                print.print(in.readUTF());
                print.flush();
            }
            return in.readInt();
        }
    }
}
