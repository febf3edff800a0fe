package io.portolan.platform.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/// One call of a command: the words after its name, the folder it was called from, and where its
/// output goes.
public record CommandCall(List<String> arguments, Path folder, PrintWriter out) {

    public CommandCall {
        arguments = List.copyOf(arguments);
    }

    /// The file that the caller means by `name`.
    public Path file(String name) {
        return folder.resolve(name).normalize();
    }

    /// The arguments that are not options.
    public List<String> words() {
        return arguments.stream().filter(word -> !word.startsWith("--")).toList();
    }

    /// Whether an option such as `--dry-run` was given.
    public boolean has(String option) {
        return arguments.contains(option);
    }
}
