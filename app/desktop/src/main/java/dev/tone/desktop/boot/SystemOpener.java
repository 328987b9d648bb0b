package dev.tone.desktop.boot;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens addresses with the program that the system has for them; false when it has none. Takes its time.
final class SystemOpener implements Predicate<String> {
    private static final Logger log = LoggerFactory.getLogger(SystemOpener.class);

    /// What goes on for longer than this has found its program, which may end as it likes.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Override
    public boolean test(String address) {
        return run(command(System.getProperty("os.name", ""), address));
    }

    static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return !ended || process.exitValue() == 0;
        } catch (IOException e) {
            log.info("Nothing opens addresses here: {}", e.getMessage());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    static List<String> command(String os, String address) {
        if (os.startsWith("Windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(os.startsWith("Mac") ? "open" : "xdg-open", address);
    }
}
