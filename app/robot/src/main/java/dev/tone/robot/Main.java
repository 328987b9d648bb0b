package dev.tone.robot;

import dev.tone.model.fault.FaultException;
import dev.tone.model.json.Json;
import dev.tone.robot.control.ControlServer;
import dev.tone.robot.control.Token;
import dev.tone.robot.control.Waiting;
import dev.tone.robot.scene.Picture;
import dev.tone.robot.scene.UiThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Starts the real app with a control endpoint and prints where it is: `{"url":…,"tokenFile":…}`.
public final class Main {
    private Main() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(List.of(args));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        RealApp app;
        try {
            app = RealApp.start(options.app());
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return;
        }
        Path folder = options.data() == null ? Files.createTempDirectory("tone-robot") : options.data();
        Token token = Token.create(folder.resolve("robot.token"));
        try (ControlServer server = new ControlServer(options.port(), token)) {
            if (options.picture() != null) {
                leavePicture(options.picture());
            }
            Map<String, String> ready = new LinkedHashMap<>();
            ready.put("url", server.url().toString());
            ready.put("tokenFile", token.file().toString());
            System.out.println(Json.write(ready));
            app.awaitEnd();
        } finally {
            Files.deleteIfExists(token.file());
        }
        System.exit(0);
    }

    /// A picture for people without a display, of the canvas or, when that does not come, of what is there.
    private static void leavePicture(Path file) throws IOException {
        try {
            Waiting.until("#canvas", Waiting.State.VISIBLE, null, Duration.ofSeconds(60));
        } catch (FaultException e) {
            System.err.println("The canvas did not come: " + e.getMessage());
        }
        UiThread.pulses(30);
        Files.createDirectories(file.getParent());
        Files.write(file, Picture.ofScreen());
        System.err.println("A picture of the window: " + file);
    }
}
