package dev.tone.robot.tour;

import dev.tone.robot.RealApp;
import dev.tone.robot.scene.UiThread;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// `packaging/run --tour [FOLDER]`: starts the app on a fresh data folder and does the main job in its window.
public final class Tour {
    private static final String USAGE = "usage: tour --pictures DIR [--data DIR] [--stay] FOLDER";

    private Tour() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        @Nullable Path pictures = null;
        @Nullable Path data = null;
        boolean stay = false;
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--pictures" -> pictures = Path.of(args[++i]);
                case "--data" -> data = Path.of(args[++i]);
                case "--stay" -> stay = true;
                default -> rest.add(args[i]);
            }
        }
        if (pictures == null || rest.size() != 1 || !Files.exists(Path.of(rest.getFirst()))) {
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        Path folder = Path.of(rest.getFirst()).toAbsolutePath().normalize();
        Path home = data == null ? Files.createTempDirectory("tone-tour") : data.toAbsolutePath();
        RealApp app = RealApp.start(List.of("--data", home.toString()));
        Guide guide = new Guide(pictures, System.out, begin);
        guide.note("The window is drawn", System.nanoTime() - begin);
        int status = 0;
        try {
            new MainJob(guide, folder).run();
            guide.say("Done. Pictures: " + pictures.toAbsolutePath());
        } catch (RuntimeException e) {
            guide.picture("failed");
            guide.say("The tour stopped: " + e.getMessage());
            guide.say("Pictures, the last one of where it stopped: " + pictures.toAbsolutePath());
            status = 1;
        }
        if (stay) {
            guide.say("The app stays open with its data in " + home);
            app.awaitEnd();
        }
        // An open popup would crash the toolkit's end on Linux.
        UiThread.run(() -> List.copyOf(Window.getWindows()).reversed().forEach(Window::hide));
        System.exit(status);
    }
}
