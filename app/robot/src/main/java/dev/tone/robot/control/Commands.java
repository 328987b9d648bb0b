package dev.tone.robot.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.robot.drop.FileDrop;
import dev.tone.robot.frames.FrameMeter;
import dev.tone.robot.input.Hands;
import dev.tone.robot.input.Keys;
import dev.tone.robot.scene.Finder;
import dev.tone.robot.scene.Picture;
import dev.tone.robot.scene.UiThread;
import dev.tone.robot.scene.Unnamed;
import dev.tone.robot.scene.Windows;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What the endpoint can do, apart from HTTP. Input runs one command at a time.
final class Commands {
    private static final Map<String, Object> DONE = Map.of("ok", true);

    private final Hands hands;
    private final FileDrop drops;
    private final FrameMeter frames = new FrameMeter();

    Commands(Hands hands, FileDrop drops) {
        this.hands = hands;
        this.drops = drops;
    }

    Object nodes(String query) {
        return Map.of("nodes", UiThread.call(() -> Finder.describe(query)));
    }

    Object unnamed() {
        return Map.of("nodes", UiThread.call(Unnamed::describe));
    }

    Object windows() {
        return Map.of("windows", UiThread.call(Windows::describe));
    }

    Object frames(boolean reset) {
        return UiThread.call(() -> {
            FrameMeter.Report report = frames.report();
            if (reset) {
                frames.reset();
            }
            return report;
        });
    }

    /// @param number of the window, or null for the whole screen
    byte[] screenshot(@Nullable Integer number) {
        if (number == null) {
            return Picture.ofScreen();
        }
        List<Window> windows = UiThread.call(Windows::showing);
        if (number < 0 || number >= windows.size()) {
            throw Requests.invalid("There is no window " + number + "; /windows lists them.");
        }
        return Picture.ofWindow(windows.get(number));
    }

    synchronized Object click(JsonNode body) {
        hands.click(
                Requests.place(body),
                Requests.button(body),
                (int) Requests.number(body, "count", 1),
                Requests.texts(body, "modifiers"));
        return DONE;
    }

    synchronized Object hover(JsonNode body) {
        hands.hover(Requests.place(body));
        return DONE;
    }

    synchronized Object type(JsonNode body) {
        if (body.hasNonNull("target")) {
            click(body);
        }
        hands.type(Requests.text(body, "text"));
        return DONE;
    }

    synchronized Object press(JsonNode body) {
        List<Keys> chords =
                Requests.texts(body, "keys").stream().map(Keys::parse).toList();
        if (chords.isEmpty()) {
            throw Requests.invalid("\"keys\" is a chord such as \"Mod+K\", or a list of them.");
        }
        chords.forEach(hands::press);
        return DONE;
    }

    synchronized Object drag(JsonNode body) {
        hands.drag(
                Requests.place(body.get("from")),
                Requests.place(body.get("to")),
                Requests.button(body),
                (int) Requests.number(body, "steps", 12),
                Requests.texts(body, "modifiers"));
        return DONE;
    }

    synchronized Object scroll(JsonNode body) {
        hands.scroll(
                Requests.place(body), (int) Requests.number(body, "notches", 1), Requests.texts(body, "modifiers"));
        return DONE;
    }

    synchronized Object drop(JsonNode body) {
        return Map.of("ok", true, "taken", drops.drop(Requests.files(body), Requests.place(body)));
    }

    Object await(JsonNode body) {
        String name = body.hasNonNull("state") ? Requests.text(body, "state") : "visible";
        Waiting.State state;
        try {
            state = Waiting.State.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Requests.invalid("\"state\" is visible, gone, enabled, disabled, focused or selected.");
        }
        long millis = (long) Requests.number(body, "timeoutMs", 10_000);
        return Waiting.until(
                        Requests.text(body, "q"),
                        state,
                        body.hasNonNull("text") ? Requests.text(body, "text") : null,
                        Duration.ofMillis(millis))
                .<Object>map(view -> Map.of("ok", true, "node", view))
                .orElse(DONE);
    }
}
