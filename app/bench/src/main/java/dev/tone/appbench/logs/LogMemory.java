package dev.tone.appbench.logs;

import dev.tone.client.logs.LogCopy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// What a window with a log in it holds of the machine's memory, in a process of its own with the app's settings: its
/// share of resident pages where the system tells that, else its heap.
public final class LogMemory {
    private static final Path PAGES = Path.of("/proc/self/smaps_rollup");
    private static final double KIB_OF_MIB = 1 << 10;
    private static final long PATIENCE_MINUTES = 3;

    private LogMemory() {}

    /// @param args the copy's folder, its name, and how many lines of it are looked at
    public static void main(String[] args) throws Exception {
        LogCopy copy = LogCopy.open(Path.of(args[0]), args[1]);
        long lines = Long.parseLong(args[2]);
        LogWindow window = LogWindow.open();
        double held = window.firstScreen(
                new CopySource(copy),
                LargeLog.text(lines - 1),
                model -> model.search(LargeLog.PATTERN, true),
                LogMemory::heldMiB);
        System.out.println("held " + held);
        System.exit(0);
    }

    /// @return MiB that the process held when the viewer had shown the log's end and searched all of it
    static double of(Path folder, String name, long lines) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-Xmx1g",
                "-Xmn32m",
                "-cp",
                System.getProperty("java.class.path")));
        for (String setting : List.of("prism.order", "tone.log.folder")) {
            String value = System.getProperty(setting);
            if (value != null) {
                command.add("-D" + setting + "=" + value);
            }
        }
        command.addAll(List.of(LogMemory.class.getName(), folder.toString(), name, Long.toString(lines)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("held ")) {
                    return Double.parseDouble(line.substring("held ".length()));
                }
            }
            throw new IOException("The window with a log did not open");
        } finally {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        }
    }

    private static double heldMiB() {
        System.gc();
        try {
            if (Files.isReadable(PAGES)) {
                return Files.readAllLines(PAGES).stream()
                        .filter(line -> line.startsWith("Pss:"))
                        .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB_OF_MIB)
                        .sum();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
    }
}
