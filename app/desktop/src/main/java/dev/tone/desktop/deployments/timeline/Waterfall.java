package dev.tone.desktop.deployments.timeline;

import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.StateLook;
import dev.tone.desktop.status.TrialWords;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// The stages of one deployment as bars in time, each before the band of how long it usually takes. What decides when
/// it is done stands out, and the stage that takes most of that says so.
public final class Waterfall extends GridPane {
    private static final double NAME = 120;
    private static final double TIME = 64;
    /// Making a shorter stage faster gains nothing that anybody would notice.
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(1);

    private final Ui ui;
    private @Nullable Shown shown;

    private record Shown(Deployment deployment, Usual usual) {}

    public Waterfall(Ui ui) {
        this.ui = ui;
        setId("stage-bars");
        getStyleClass().add("stage-bars");
        setHgap(12);
        setVgap(6);
    }

    /// Nothing is made anew for what has finished and is shown already.
    public void show(Deployment deployment, Usual usual, Instant now) {
        Shown next = new Shown(deployment, usual);
        if (next.equals(shown) && deployment.state().isFinished()) {
            return;
        }
        shown = next;
        Timeline.Span scale = Timeline.span(deployment, usual, now);
        List<Timeline.Bar> bars = Timeline.bars(deployment, scale, now);
        CriticalPath path = CriticalPath.of(deployment.stages(), now);
        getChildren().clear();
        int row = 0;
        for (Stage stage : deployment.stages()) {
            Optional<Usual.Range> range = usual.stage(stage.name());
            StageTrack track =
                    new StageTrack(bars.stream().filter(bar -> bar.isOf(stage)).toList());
            range.ifPresent(of -> track.showUsual(band(stage, of, scale)));
            GridPane.setHgrow(track, Priority.ALWAYS);
            addRow(row++, name(stage, path), track, times(stage, range, path, deployment, now));
        }
    }

    private Label name(Stage stage, CriticalPath path) {
        StateLook look = StateLook.of(stage.state());
        Label name = Nodes.label(
                TrialWords.stage(stage, ui.texts()), "small", path.contains(stage.name()) ? "medium" : "muted");
        String label = stage.label() == null
                ? ""
                : "-" + stage.label().replaceAll("[ %]", "").replace(Stage.OPEN, "open");
        name.setId("stage-" + stage.name().name().toLowerCase(Locale.ROOT) + label);
        name.setGraphic(Icons.of(look.icon(), look.tone() + "-icon"));
        name.setMinWidth(NAME);
        name.setGraphicTextGap(8);
        name.setAccessibleText(
                name.getText() + ", " + ui.texts().word("stage.state", stage.state()) + ", " + time(stage));
        return name;
    }

    private HBox times(
            Stage stage, Optional<Usual.Range> range, CriticalPath path, Deployment deployment, Instant now) {
        Label time = Nodes.label(time(stage), "muted", "small");
        time.setMinWidth(TIME);
        time.setAlignment(Pos.CENTER_RIGHT);
        HBox times = new HBox(8, time);
        times.setAlignment(Pos.CENTER_LEFT);
        Optional<Duration> length = length(stage, now);
        range.ifPresent(usual -> {
            boolean slow = length.filter(usual::isExceededBy).isPresent();
            if (slow) {
                time.getStyleClass().add("attention-text");
            }
            Label words = Nodes.label(
                    ui.text(slow ? "timeline.slower" : "timeline.usually", rangeText(usual)),
                    "tiny",
                    slow ? "attention-text" : "subtle");
            words.setMinWidth(USE_PREF_SIZE);
            Nodes.tip(words, ui.text("timeline.usual-of", usual.of()));
            times.getChildren().add(words);
        });
        if (isLongest(stage, path, deployment.stages(), now)
                && length.filter(of -> of.compareTo(WORTH_A_WORD) > 0).isPresent()) {
            Instant begun = Objects.requireNonNullElse(Timeline.begun(deployment), deployment.createdAt());
            long whole = Math.max(
                    1, Duration.between(begun, Timeline.end(deployment, now)).toMillis());
            long percent = Math.round(100.0 * length.get().toMillis() / whole);
            Label chip = Nodes.label(ui.text("timeline.longest", percent), "chip");
            chip.setId("stage-longest");
            chip.setMinWidth(USE_PREF_SIZE);
            times.getChildren().add(Nodes.tip(chip, ui.text("timeline.longest.hint")));
        }
        return times;
    }

    private static boolean isLongest(Stage stage, CriticalPath path, List<Stage> all, Instant now) {
        return path.longest().filter(longest -> longest == stage.name()).isPresent()
                && all.stream()
                        .filter(other -> other.name() == stage.name())
                        .max(Comparator.comparing(other -> length(other, now).orElse(Duration.ZERO)))
                        .filter(stage::equals)
                        .isPresent();
    }

    private String time(Stage stage) {
        return stage.startedAt() == null
                ? ui.texts().word("stage.state", stage.state())
                : ui.formats().durationBetween(stage.startedAt(), stage.finishedAt());
    }

    private String rangeText(Usual.Range range) {
        String low = ui.formats().duration(range.low());
        String high = ui.formats().duration(range.high());
        return low.equals(high) ? low : low + " – " + high;
    }

    private static StageTrack.Band band(Stage stage, Usual.Range range, Timeline.Span scale) {
        Instant start = stage.startedAt();
        // What has not begun has no place yet.
        return start == null
                ? StageTrack.Band.NONE
                : new StageTrack.Band(scale.part(start.plus(range.low())), scale.part(start.plus(range.high())));
    }

    private static Optional<Duration> length(Stage stage, Instant now) {
        return stage.startedAt() == null
                ? Optional.empty()
                : Optional.of(
                        Duration.between(stage.startedAt(), stage.finishedAt() == null ? now : stage.finishedAt()));
    }
}
