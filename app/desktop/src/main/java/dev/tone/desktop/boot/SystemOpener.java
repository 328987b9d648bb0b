package dev.tone.desktop.boot;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens addresses with the program that the system has for them.
final class SystemOpener implements Consumer<String> {
    private static final Logger log = LoggerFactory.getLogger(SystemOpener.class);

    @Override
    public void accept(String address) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name", ""), address))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            log.warn("Cannot open {}", address, e);
        }
    }

    static List<String> command(String os, String address) {
        if (os.startsWith("Windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(os.startsWith("Mac") ? "open" : "xdg-open", address);
    }
}
