package dev.tone.desktop.canvas;

import dev.tone.desktop.canvas.CanvasPanels.Panel;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.FocusRing;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.observe.Observable;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The side beside the drawing: one panel at a time under a row of names; it folds away. A panel is made when
/// it is first asked for.
final class SidePanel extends BorderPane {
    /// Text needs more room than fields do.
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

    private static final List<Panel> ORDER = List.of(
            Panel.INSPECTOR, Panel.LAYERS, Panel.OUTLINE, Panel.CHECKS, Panel.BLUEPRINT, Panel.COMMENTS, Panel.HISTORY);

    private final Map<Panel, String> titles = new EnumMap<>(Panel.class);
    private final Map<Panel, Integer> counts = new EnumMap<>(Panel.class);
    private final Map<Panel, ToggleButton> tabs = new EnumMap<>(Panel.class);
    private final Map<Panel, Supplier<? extends Region>> makers;
    private final Map<Panel, Region> made = new EnumMap<>(Panel.class);
    private final StackPane place = new StackPane();
    private final Runnable back;
    private final Observable<Optional<Panel>> seen = new Observable<>(Optional.empty());
    private Panel front = Panel.INSPECTOR;

    /// @param back gives the keyboard back to the drawing
    SidePanel(Map<Panel, Supplier<? extends Region>> makers, Runnable back, Ui ui) {
        this.makers = new EnumMap<>(makers);
        this.back = back;
        setId("canvas-side");
        getStyleClass().add("side-panel");
        HBox row = new HBox();
        row.getStyleClass().add("panel-tabs");
        for (Panel panel : ORDER) {
            String name = panel.name().toLowerCase(Locale.ROOT);
            String title = ui.text("action.canvas." + name);
            ToggleButton tab = new ToggleButton();
            tab.setGraphic(Icons.of(icon(panel)));
            tab.setId("canvas-tab-" + name);
            tab.setAccessibleText(title);
            Tips.set(tab, title);
            titles.put(panel, title);
            tab.getStyleClass().add("panel-tab");
            tab.setOnAction(_ -> bringToFront(panel));
            tabs.put(panel, tab);
            row.getChildren().add(tab);
        }
        setTop(row);
        setCenter(place);
        addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // Lists keep Escape for themselves, also where there is no edit to end.
            if (event.getTarget() instanceof ListView || event.getTarget() instanceof TreeView) {
                leave(event);
            }
        });
        bringToFront(front);
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            back.run();
            event.consume();
        }
    }

    private static Feather icon(Panel panel) {
        return switch (panel) {
            case INSPECTOR -> Feather.SLIDERS;
            case LAYERS -> Feather.LAYERS;
            case OUTLINE -> Feather.LIST;
            case CHECKS -> Feather.CHECK_SQUARE;
            case BLUEPRINT -> Feather.CODE;
            case COMMENTS -> Feather.MESSAGE_CIRCLE;
            case HISTORY -> Feather.CLOCK;
        };
    }

    /// Only the panel in front has its name in its tab; there is no room for all of them. A number says that something
    /// there waits.
    private void name(Panel panel, ToggleButton tab) {
        int count = counts.getOrDefault(panel, 0);
        String title = panel == front ? titles.getOrDefault(panel, "") : "";
        tab.setText(count == 0 ? title : (title + " " + count).strip());
    }

    /// Shows beside a panel's sign how many things wait in it.
    ///
    /// @param said the same in words, for those who do not see it
    void count(Panel panel, int count, String said) {
        counts.put(panel, count);
        ToggleButton tab = Objects.requireNonNull(tabs.get(panel));
        tab.setAccessibleText(count == 0 ? titles.get(panel) : titles.get(panel) + ", " + said);
        name(panel, tab);
    }

    /// The panel that is seen, none while the side is folded away.
    Observable<Optional<Panel>> seen() {
        return seen;
    }

    private void tellSeen() {
        seen.set(isOpen() ? Optional.of(front) : Optional.empty());
    }

    boolean isOpen() {
        return isVisible();
    }

    Panel front() {
        return front;
    }

    void setOpen(boolean open) {
        if (!open && getScene() != null && Focus.isInside(getScene().getFocusOwner(), this)) {
            back.run();
        }
        setVisible(open);
        setManaged(open);
        tellSeen();
    }

    /// Asked for again, the panel in front folds away. By keyboard one goes along into it, out again by Escape, and
    /// back into one that is open already.
    void show(Panel panel) {
        boolean byKeys = FocusRing.isByKeys(getScene());
        boolean there = isOpen() && front == panel;
        boolean inside = getScene() != null && Focus.isInside(getScene().getFocusOwner(), this);
        setOpen(!there || byKeys && !inside);
        bringToFront(panel);
        if (isOpen() && byKeys) {
            Focus.enter(Objects.requireNonNull(made.get(panel)));
        }
    }

    void bringToFront(Panel panel) {
        front = panel;
        pseudoClassStateChanged(WIDE, panel == Panel.BLUEPRINT);
        tabs.forEach((each, tab) -> {
            tab.setSelected(each == panel);
            name(each, tab);
        });
        Region shown = made.computeIfAbsent(panel, this::make);
        made.values().forEach(each -> each.setVisible(each == shown));
        tellSeen();
    }

    private Region make(Panel panel) {
        Region region = Objects.requireNonNull(makers.get(panel)).get();
        region.setVisible(false);
        place.getChildren().add(region);
        return region;
    }
}
