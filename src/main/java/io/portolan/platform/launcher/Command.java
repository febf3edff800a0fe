package io.portolan.platform.launcher;

/// A command of `./portolan` that needs the shop, e.g. `import`. A module makes one by implementing
/// this as a bean. It runs inside the shop that is running, or in one started for it alone.
public interface Command {

    /// The word behind `./portolan`.
    String name();

    /// Does it. Returns the exit code: 0 when all went well, 1 when the work failed, 2 when the
    /// call was not understood. A sentence for the person goes to `call.out()`.
    int run(CommandCall call);
}
