package dev.tone.desktop.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Surprises that nobody caught, kept as text files on this machine and never sent anywhere. Thread-safe.
public final class CrashReports {
    /// Older reports go when there are more.
    static final int KEPT = 20;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private volatile Consumer<Path> listener = _ -> {};

    CrashReports(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Becomes the handler of last resort for every thread.
    void install() {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> write(thread.getName(), error));
    }

    /// @param listener hears of each new report, on the thread that crashed
    public void onReport(Consumer<Path> listener) {
        this.listener = listener;
    }

    void write(String thread, Throwable error) {
        log().error("Uncaught on thread {}", thread, error);
        Path file = folder.resolve("crash-" + STAMP.format(clock.instant()) + ".txt");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, text(thread, error));
            removeOld();
            listener.accept(file);
        } catch (IOException e) {
            log().error("Cannot write the crash report {}", file, e);
        }
    }

    /// The reports, newest first.
    public List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().startsWith("crash-"))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .toList();
        } catch (IOException e) {
            log().warn("Cannot list crash reports in {}", folder, e);
            return List.of();
        }
    }

    private void removeOld() throws IOException {
        for (Path old : list().stream().skip(KEPT).toList()) {
            Files.deleteIfExists(old);
        }
    }

    private String text(String thread, Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return """
                time: %s
                thread: %s
                java: %s (%s)
                system: %s %s %s

                %s""".formatted(
                        clock.instant(),
                        thread,
                        System.getProperty("java.version"),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        trace);
    }

    /// Asked for when there is something to say: setting Logback up takes longer than the rest of what runs before the
    /// first window.
    private static Logger log() {
        return LoggerFactory.getLogger(CrashReports.class);
    }
}
