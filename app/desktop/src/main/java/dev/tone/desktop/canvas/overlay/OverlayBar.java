package dev.tone.desktop.canvas.overlay;

import dev.tone.canvas.plan.DrawingPlan;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Segments;
import dev.tone.desktop.kit.view.Standby;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.comparison.ElementChange;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Environment;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Chooses what lies on the drawing; with the plan it says against which environment, and how much would change.
public final class OverlayBar extends HBox implements Pin {
    private final OverlayViewModel model;
    private final Ui ui;
    private final Lifetime lifetime = new Lifetime();
    private final Map<OverlayKind, ToggleButton> buttons = new EnumMap<>(OverlayKind.class);
    private final ChoiceBox<@Nullable Environment> environment = new ChoiceBox<>();
    private final Label said = Nodes.label("", "small");
    private final Label against = Nodes.label("", "small");
    private final Button stop;

    public OverlayBar(OverlayViewModel model, Ui ui) {
        super(8);
        this.model = model;
        this.ui = ui;
        setId("overlay-bar");
        getStyleClass().add("overlay-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        HBox segments = segments();
        ChoiceBox<@Nullable Environment> choice = choice();
        said.setId("overlay-said");
        against.setId("overlay-version");
        stop = Nodes.iconButton(
                "overlay-version-stop", ui.text("overlay.version-stop"), Feather.X, model::stopComparing);
        lifetime.add(Fx.watch(model.kindProperty(), this::show));
        lifetime.add(
                Fx.watch(model.keptProperty(), _ -> show(model.kindProperty().get())));
        lifetime.add(Fx.watch(model.planProperty(), _ -> say()));
        lifetime.add(Fx.watch(model.faultProperty(), _ -> say()));
        Standby.fill(this, segments, choice, against, stop, said);
    }

    private HBox segments() {
        ToggleGroup group = new ToggleGroup();
        for (OverlayKind kind : OverlayKind.values()) {
            ToggleButton button = new ToggleButton(ui.texts().word("overlay", kind));
            button.setId("overlay-" + kind.key());
            button.setToggleGroup(group);
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            Tips.set(button, ui.texts().get("overlay." + kind.key() + ".hint"));
            button.setOnAction(_ -> {
                button.setSelected(true);
                model.kindProperty().set(kind);
            });
            buttons.put(kind, button);
        }
        return Segments.row(List.copyOf(buttons.values()));
    }

    private ToggleButton button(OverlayKind kind) {
        return java.util.Objects.requireNonNull(buttons.get(kind));
    }

    private ChoiceBox<@Nullable Environment> choice() {
        environment.setId("overlay-environment");
        environment.setAccessibleText(ui.text("overlay.environment"));
        environment.setFocusTraversable(false);
        environment.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Environment value) {
                return value == null ? "" : ui.text("overlay.against", value.name());
            }

            @Override
            public @Nullable Environment fromString(String text) {
                return null;
            }
        });
        environment.getItems().setAll(model.environments());
        environment.valueProperty().bindBidirectional(model.environmentProperty());
        return environment;
    }

    private void show(OverlayKind kind) {
        button(kind).setSelected(true);
        boolean planned = kind == OverlayKind.PLAN;
        if (planned && !environment.getItems().equals(model.environments())) {
            environment.getItems().setAll(model.environments());
            environment.setValue(model.environmentProperty().get());
        }
        OverlayViewModel.Kept kept = model.keptProperty().get();
        against.setText(kept == null ? "" : ui.text("overlay.against-version", kept.name()));
        Nodes.toggle(against, kept != null);
        Nodes.toggle(stop, kept != null);
        Nodes.toggle(environment, planned && kept == null);
        Nodes.toggle(said, planned);
        say();
    }

    private void say() {
        var fault = model.faultProperty().get();
        DrawingPlan plan = model.planProperty().get();
        if (fault != null) {
            said.setText(ui.texts().title(fault));
            Tips.set(said, null);
            return;
        }
        String counts = plan.changes().isEmpty()
                ? ui.text(model.keptProperty().get() == null ? "overlay.same" : "overlay.as-version")
                : ui.text(
                        "overlay.counts",
                        plan.added().size(),
                        plan.changed().size(),
                        plan.ghosts().size());
        said.setText(
                model.runs() || model.keptProperty().get() != null
                        ? counts
                        : ui.text("overlay.nothing-runs", plan.added().size()));
        String each = plan.changes().stream().limit(20).map(this::line).collect(Collectors.joining("\n"));
        Tips.set(said, each.isEmpty() ? null : each);
        said.setAccessibleText(said.getText() + "\n" + each);
    }

    private String line(ElementChange change) {
        String name = change.name().isEmpty() ? ui.texts().get("element." + change.type()) : change.name();
        String fields = change.fields().stream().map(field -> field.name()).collect(Collectors.joining(", "));
        return name + " · " + ui.texts().word("compare.element", change.kind())
                + (fields.isEmpty() ? "" : " (" + fields + ")");
    }

    @Override
    public void close() {
        lifetime.close();
        environment.valueProperty().unbindBidirectional(model.environmentProperty());
    }
}
