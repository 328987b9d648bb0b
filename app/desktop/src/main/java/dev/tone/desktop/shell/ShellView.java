package dev.tone.desktop.shell;

import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.Focus;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The frame. Pages come from the wiring when they are first visited.
public final class ShellView extends StackPane {
    /// Above the status bar.
    private static final Insets CORNER = new Insets(0, 0, 40, 60);

    private final ShellViewModel shell;
    private final PageSource pages;
    private final ActionRegistry registry;
    private final Map<Place, Page> made = new EnumMap<>(Place.class);
    private final StackPane content = new StackPane();
    private final Overlay overlay = new Overlay();
    private final Rail rail;
    private final TopBar top;
    private final StatusBar status;
    private final FocusRegions regions;
    private @Nullable Page front;

    /// Makes the page of a place.
    @FunctionalInterface
    public interface PageSource {
        Page make(Place place);
    }

    public ShellView(ShellViewModel shell, ActionRegistry registry, Notices notices, Ui ui, PageSource pages) {
        this.pages = pages;
        this.registry = registry;
        getStyleClass().add("shell");
        rail = new Rail(shell, ui);
        top = new TopBar(shell, registry, ui);
        status = new StatusBar(shell, ui);
        content.setId("content");
        content.getStyleClass().add("content");
        // What is too large for a small window is cut off within its page; it never pushes the frame out of the window.
        content.setMinSize(0, 0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(content.widthProperty());
        clip.heightProperty().bind(content.heightProperty());
        content.setClip(clip);
        // Tab walks in the order in which the parts were put in, which is the one of the reader and of F6.
        BorderPane frame = new BorderPane();
        frame.setTop(top);
        frame.setLeft(rail);
        frame.setCenter(content);
        frame.setBottom(status);
        Toasts toasts = new Toasts(notices, ui);
        toasts.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(toasts, Pos.BOTTOM_RIGHT);
        getChildren().addAll(frame, toasts, overlay);
        this.shell = shell;
        regions = new FocusRegions(List.of(top, rail, content, status), content);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe((before, now) -> {
            if (!overlay.isOpen()) {
                regions.moved(before, now);
            }
        });
        shell.zenProperty().subscribe(zen -> {
            for (Node part : List.of(rail, top, status)) {
                Nodes.toggle(part, !zen);
            }
        });
    }

    /// Shows the page of the place where the person is, and follows from then on. Apart from the constructor, because
    /// pages come from who makes this view.
    public void start() {
        shell.placeProperty().subscribe(this::bringToFront);
    }

    /// A small card in the lower left corner of one place, away from panels and notices at the right.
    public void setCorner(Region card, Place place) {
        StackPane.setAlignment(card, Pos.BOTTOM_LEFT);
        Runnable keepOff = () -> StackPane.setMargin(
                card,
                new Insets(
                        CORNER.getTop(),
                        CORNER.getRight(),
                        CORNER.getBottom(),
                        CORNER.getLeft() + shell.insetProperty().get()));
        keepOff.run();
        shell.insetProperty().subscribe(keepOff);
        StackPane holder = new StackPane(card);
        holder.setPickOnBounds(false);
        shell.placeProperty().subscribe(now -> Nodes.toggle(holder, now == place));
        getChildren().add(1, holder);
        Runnable tell = () -> shell.cornerProperty()
                .set(card.isVisible() && holder.isVisible() ? card.localToScene(card.getLayoutBounds()) : null);
        Fx.onChange(
                tell,
                card.layoutXProperty(),
                card.layoutYProperty(),
                card.layoutBoundsProperty(),
                card.visibleProperty(),
                holder.visibleProperty());
    }

    public Overlay overlay() {
        return overlay;
    }

    /// Forgets the pages, e.g. when another project or the platform arrives, and makes the one in front anew.
    /// Who works in it stays where they were.
    public void renewPages(Place place) {
        Standing before = standing();
        if (front != null) {
            front.hidden();
            front = null;
        }
        made.clear();
        bringToFront(place);
        standAt(before);
    }

    public Standing standing() {
        return Standing.in(content);
    }

    public void standAt(Standing before) {
        before.takeIn(content);
    }

    /// Moves the focus between top bar, rail, content and status bar.
    public void focusNextRegion(boolean forward) {
        regions.next(getScene().getFocusOwner(), forward);
    }

    /// The keyboard goes along, unless it is on the rail, where one walks from page to page.
    private void bringToFront(Place place) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        boolean onRail = Focus.isInside(owner, rail);
        if (front != null) {
            front.hidden();
        }
        Page page = made.computeIfAbsent(place, pages::make);
        front = page;
        registry.setScopes(place.scopes());
        if (page.node() instanceof Region node) {
            node.setMinSize(0, 0);
        }
        if (!content.getChildren().equals(List.of(page.node()))) {
            content.getChildren().setAll(page.node());
        }
        page.shown();
        if (getScene() != null && !onRail && !Focus.isInside(getScene().getFocusOwner(), content)) {
            Focus.enter(content);
        }
    }
}
