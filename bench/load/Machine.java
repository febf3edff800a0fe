import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What processes have used, read from the system: processor time and memory.
record Machine(double shop, double database, double busy, double all, double self, long rss) {

    private static final double TICKS = 100;

    /// A reading of this moment.
    ///
    /// @param shop process of the shop
    /// @param postmaster first process of its database server
    static Machine read(long shop, long postmaster) throws IOException {
        double database = 0;
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                long pid = Long.parseLong(process.getFileName().toString());
                List<String> stat = stat(pid);
                if (stat.isEmpty()) continue;
                if (pid == postmaster) database += used(stat, true);
                else if (stat.get(1).equals("" + postmaster)) database += used(stat, false);
            }
        }
        String[] cpu = Files.readAllLines(Path.of("/proc/stat")).getFirst().split("\\s+");
        double all = 0;
        for (int i = 1; i <= 8; i++) all += Double.parseDouble(cpu[i]);
        double idle = Double.parseDouble(cpu[4]) + Double.parseDouble(cpu[5]);
        List<String> mine = stat(shop);
        return new Machine(
                used(mine, false),
                database,
                (all - idle) / TICKS,
                all / TICKS,
                used(stat(ProcessHandle.current().pid()), true),
                Long.parseLong(mine.get(21)) * 4096);
    }

    private static List<String> stat(long pid) {
        try {
            String text = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return List.of(text.substring(text.lastIndexOf(')') + 2).strip().split(" "));
        } catch (IOException gone) {
            return List.of();
        }
    }

    private static double used(List<String> stat, boolean withChildren) {
        double ticks = Double.parseDouble(stat.get(11)) + Double.parseDouble(stat.get(12));
        if (withChildren) {
            ticks += Double.parseDouble(stat.get(13)) + Double.parseDouble(stat.get(14));
        }
        return ticks / TICKS;
    }
}
