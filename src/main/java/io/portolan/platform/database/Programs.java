package io.portolan.platform.database;

import io.portolan.platform.files.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The unpacked programs of PostgreSQL and how to run them on this machine.
record Programs(Path folder, RunAs runAs) {

    static Programs unpackedIn(Path parent) {
        RunAs runAs = RunAs.choose();
        return new Programs(Archive.ofThisMachine().unpackInto(parent), runAs);
    }

    Output run(String program, List<String> arguments) {
        return run(program, arguments, "");
    }

    /// Runs one program to its end with `input` as its standard input.
    Output run(String program, List<String> arguments, String input) {
        List<String> command = new ArrayList<>(runAs.prefix());
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.directory(folder.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            try (var stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String text =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), text.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL was being started.", e);
        }
    }

    /// What a program left behind: its exit code and all it printed.
    record Output(int code, String text) {

        boolean ok() {
            return code == 0;
        }

        boolean diskFull() {
            return text.toLowerCase(Locale.ROOT).contains("no space left on device");
        }

        /// The last thing it said that looks like a reason.
        String reason() {
            return text.lines()
                    .filter(line -> line.contains("FATAL") || line.contains("error"))
                    .reduce((first, last) -> last)
                    .orElse(text.lines().reduce((first, last) -> last).orElse("no output"));
        }
    }
}
