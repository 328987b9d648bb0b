package dev.tone.robot.tour;

import dev.tone.robot.control.Waiting;
import dev.tone.robot.control.Waiting.State;
import dev.tone.robot.drop.FileDrop;
import dev.tone.robot.input.Hands;
import dev.tone.robot.input.Keys;
import dev.tone.robot.input.Place;
import dev.tone.robot.input.XTool;
import dev.tone.robot.scene.Finder;
import dev.tone.robot.scene.NodeView;
import dev.tone.robot.scene.Picture;
import dev.tone.robot.scene.Target;
import dev.tone.robot.scene.UiThread;
import dev.tone.robot.scene.Windows;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.MouseButton;

/// Hands, eyes and a note book: acts in the window, waits for what follows, and writes down each step with its time.
final class Guide {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final XTool xtool = new XTool();
    private final Hands hands = new Hands(xtool);
    private final FileDrop drops = new FileDrop(xtool);
    private final Path pictures;
    private final PrintStream out;
    private final long begin;
    private int number;

    /// @param begin `System.nanoTime` of the start
    Guide(Path pictures, PrintStream out, long begin) throws IOException {
        this.pictures = Files.createDirectories(pictures);
        this.out = out;
        this.begin = begin;
    }

    /// Does one step and prints how long it took.
    void step(String title, Runnable work) {
        long from = System.nanoTime();
        work.run();
        note(title, System.nanoTime() - from);
    }

    void note(String title, long nanos) {
        say(String.format(
                Locale.ROOT, "%7.1f s  %-58s %6d ms", (System.nanoTime() - begin) / 1e9, title, nanos / 1_000_000));
    }

    void say(String line) {
        out.println(line);
    }

    void click(String query) {
        await(query, State.ENABLED);
        hands.click(new Place.OnTarget(Target.of(query)), MouseButton.PRIMARY, 1, List.of());
    }

    /// Clicks the row of a list that goes by this name.
    void clickRow(String name) {
        Waiting.until(".list-cell", State.ENABLED, name, PATIENCE);
        List<String> names =
                find(".list-cell").stream().map(NodeView::accessibleText).toList();
        Target row = new Target(".list-cell", Math.max(0, names.indexOf(name)), null, null);
        hands.click(new Place.OnTarget(row), MouseButton.PRIMARY, 1, List.of());
    }

    void press(String chord) {
        hands.press(Keys.parse(chord));
    }

    void type(String text) {
        hands.type(text);
    }

    void drag(String from, String to) {
        hands.drag(
                new Place.OnTarget(Target.of(from)),
                new Place.OnTarget(Target.of(to)),
                MouseButton.PRIMARY,
                12,
                List.of());
    }

    void drop(Path folder, String query) {
        drops.drop(List.of(folder), new Place.OnTarget(Target.of(query)));
    }

    void await(String query, State state) {
        Waiting.until(query, state, null, PATIENCE);
    }

    /// Waits until one of them is visible and gives it.
    String awaitOneOf(String... queries) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            for (String query : queries) {
                if (isVisible(query)) {
                    return query;
                }
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("None of " + String.join(", ", queries) + " appeared within a minute.");
            }
            UiThread.pulses(2);
        }
    }

    boolean isVisible(String query) {
        return find(query).stream().anyMatch(NodeView::visible);
    }

    List<NodeView> find(String query) {
        return UiThread.call(() -> Finder.describe(query));
    }

    /// The visible painted parts of a kind, for example `service`.
    List<NodeView> parts(String kind) {
        return find("").stream()
                .filter(view -> view.visible() && view.type().equals(kind))
                .toList();
    }

    void picture(String name) {
        UiThread.pulses(20);
        Path file = pictures.resolve(String.format(Locale.ROOT, "%02d-%s.png", ++number, name));
        try {
            Files.write(
                    file, Picture.ofWindow(UiThread.call(() -> Windows.showing().getFirst())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
