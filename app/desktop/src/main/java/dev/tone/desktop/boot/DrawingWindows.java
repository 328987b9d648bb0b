package dev.tone.desktop.boot;

import dev.tone.desktop.canvas.CanvasWindowPage;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.id.CanvasId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// A project's canvases that have windows of their own. The windows come back with the project, where they were.
final class DrawingWindows implements Pin {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;
    /// How far a new window lies beside the one before.
    private static final double STAGGER = 48;

    private final Parts parts;
    private final ProjectModel project;
    private final BiFunction<CanvasId, Parts, CanvasWindowPage> pages;
    private final Runnable newCanvas;
    private final Consumer<CanvasId> cameBack;
    private final String key;
    private final Map<CanvasId, DrawingWindow> open = new LinkedHashMap<>();
    private final Lifetime lifetime = new Lifetime();
    private boolean restored;

    /// @param pages makes the page of a canvas for a window's parts
    /// @param cameBack hears of a canvas whose window was closed
    DrawingWindows(
            Parts parts,
            ProjectModel project,
            BiFunction<CanvasId, Parts, CanvasWindowPage> pages,
            Runnable newCanvas,
            Consumer<CanvasId> cameBack) {
        this.parts = parts;
        this.project = project;
        this.pages = pages;
        this.newCanvas = newCanvas;
        this.cameBack = cameBack;
        key = "windows." + project.id();
        ListChangeListener<CanvasInfo> changed = _ -> update();
        project.canvases().addListener(changed);
        lifetime.add(() -> project.canvases().removeListener(changed));
    }

    /// Opens a window for the canvas, or brings the one that it has to the front.
    void open(CanvasId canvas) {
        DrawingWindow known = open.get(canvas);
        if (known != null) {
            known.toFront();
            return;
        }
        DrawingWindow window =
                new DrawingWindow(parts, of -> pages.apply(canvas, of), newCanvas, () -> closedByPerson(canvas));
        open.put(canvas, window);
        remember();
        place(canvas, window.stage());
        name();
        window.show();
    }

    private void closedByPerson(CanvasId canvas) {
        end(canvas);
        remember();
        cameBack.accept(canvas);
    }

    private void end(CanvasId canvas) {
        DrawingWindow window = open.remove(canvas);
        if (window != null) {
            keepPlace(canvas, window.stage());
            window.close();
        }
    }

    /// Follows names, and takes away the windows of canvases that are gone.
    private void update() {
        if (project.canvases().isEmpty()) {
            return;
        }
        for (CanvasId canvas : List.copyOf(open.keySet())) {
            if (info(canvas) == null) {
                end(canvas);
                remember();
            }
        }
        name();
        if (!restored) {
            restored = true;
            Arrays.stream(parts.settings().get(key, "").split(" "))
                    .filter(id -> !id.isEmpty())
                    .map(CanvasId::new)
                    .filter(id -> info(id) != null)
                    .forEach(this::open);
        }
    }

    private void name() {
        open.forEach((canvas, window) -> {
            CanvasInfo info = info(canvas);
            if (info != null) {
                window.stage()
                        .setTitle(info.name() + " — "
                                + project.projectProperty().get().name());
            }
        });
    }

    private @Nullable CanvasInfo info(CanvasId canvas) {
        return project.canvases().stream()
                .filter(known -> known.id().equals(canvas))
                .findFirst()
                .orElse(null);
    }

    private void remember() {
        parts.settings().put(key, open.keySet().stream().map(CanvasId::value).collect(Collectors.joining(" ")));
    }

    private void place(CanvasId canvas, Stage stage) {
        SettingsStore settings = parts.settings();
        List<Double> at = new ArrayList<>();
        for (String part : new String[] {"x", "y", "width", "height"}) {
            at.add(settings.getNumber(placeKey(canvas, part), Double.NaN));
        }
        boolean known = at.stream().noneMatch(value -> value.isNaN())
                && !Screen.getScreensForRectangle(at.get(0), at.get(1), at.get(2), at.get(3))
                        .isEmpty();
        if (known) {
            stage.setX(at.get(0));
            stage.setY(at.get(1));
        } else {
            javafx.stage.Window first =
                    parts.dialogs().layers().frame().getScene().getWindow();
            stage.setX(first.getX() + STAGGER * open.size());
            stage.setY(first.getY() + STAGGER * open.size());
        }
        stage.setWidth(known ? at.get(2) : WIDTH);
        stage.setHeight(known ? at.get(3) : HEIGHT);
    }

    private void keepPlace(CanvasId canvas, Stage stage) {
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            parts.settings().put(placeKey(canvas, "x"), stage.getX());
            parts.settings().put(placeKey(canvas, "y"), stage.getY());
            parts.settings().put(placeKey(canvas, "width"), stage.getWidth());
            parts.settings().put(placeKey(canvas, "height"), stage.getHeight());
        }
    }

    private static String placeKey(CanvasId canvas, String part) {
        return "window.of." + canvas + "." + part;
    }

    /// The windows go with the project and come back with it.
    @Override
    public void close() {
        lifetime.close();
        List.copyOf(open.keySet()).forEach(this::end);
    }
}
