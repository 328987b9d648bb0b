package dev.tone.robot;

import dev.tone.model.json.Json;
import dev.tone.robot.control.ControlServer;
import dev.tone.robot.control.Token;
import dev.tone.robot.scene.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        RealApp app = RealApp.start(options.app());
        Path folder = options.data() == null ? Files.createTempDirectory("tone-robot") : options.data();
        Token token = Token.create(folder.resolve("robot.token"));
        try (ControlServer server = new ControlServer(options.port(), token)) {
            Path picture = options.picture();
            if (picture != null) {
                Files.createDirectories(picture.getParent());
                Files.write(picture, Picture.ofScreen());
                System.err.println("A picture of the window: " + picture);
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
}
