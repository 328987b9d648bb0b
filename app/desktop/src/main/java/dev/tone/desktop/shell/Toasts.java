package dev.tone.desktop.shell;

import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.kit.notice.Notices;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.fault.Fault;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Shows the current notices in the lower right corner. What is not sticky goes by itself, unless the pointer rests on
/// it: soon when it only tells, after ten seconds when it offers something.
final class Toasts extends VBox {
    private static final Duration STAY = Duration.seconds(4);
    private static final Duration STAY_WITH_OFFER = Duration.seconds(10);
    private static final double WIDTH = 360;

    private final Notices notices;
    private final Ui ui;
    private final Map<Notice, Node> shown = new HashMap<>();

    Toasts(Notices notices, Ui ui) {
        this.notices = notices;
        this.ui = ui;
        setId("toasts");
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_RIGHT);
        notices.current().addListener((ListChangeListener<Notice>) _ -> update());
        update();
    }

    private void update() {
        shown.keySet().removeIf(notice -> !notices.current().contains(notice));
        getChildren()
                .setAll(notices.current().stream()
                        .map(notice -> shown.computeIfAbsent(notice, this::toast))
                        .toList());
    }

    private Node toast(Notice notice) {
        var text = Nodes.paragraph(notice.text(), "toast-text");
        VBox words = new VBox(4, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        Fault fault = notice.fault();
        if (fault != null) {
            String detail = ui.texts().detail(fault);
            if (detail != null) {
                words.getChildren().add(Nodes.paragraph(detail, "toast-detail"));
            }
            words.getChildren()
                    .add(new HBox(
                            8,
                            Nodes.label(fault.code(), "code"),
                            Nodes.styled(
                                    Nodes.button(
                                            "toast-copy",
                                            ui.text("fault.copy-details"),
                                            () -> ui.desk().copy(FaultView.details(fault))),
                                    "link-button")));
        }
        HBox box = new HBox(10, Icons.of(icon(notice.tone()), tone(notice) + "-icon"), words);
        if (notice.offers().size() == 1) {
            box.getChildren().add(offer(notice, notice.offers().getFirst(), "toast-offer"));
        } else if (!notice.offers().isEmpty()) {
            HBox offers = new HBox(12);
            for (int i = 0; i < notice.offers().size(); i++) {
                offers.getChildren().add(offer(notice, notice.offers().get(i), "toast-offer-" + (i + 1)));
            }
            words.getChildren().add(offers);
        }
        box.getChildren()
                .add(Nodes.iconButton(
                        "toast-close", ui.text("notice.close"), Feather.X, () -> notices.dismiss(notice)));
        box.getStyleClass().addAll("toast", "toast-" + tone(notice));
        box.setPrefWidth(WIDTH);
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(notice.text());
        if (!notice.isSticky()) {
            PauseTransition stay = new PauseTransition(notice.offers().isEmpty() ? STAY : STAY_WITH_OFFER);
            stay.setOnFinished(_ -> notices.dismiss(notice));
            box.setOnMouseEntered(_ -> stay.stop());
            box.setOnMouseExited(_ -> stay.playFromStart());
            stay.play();
        }
        return box;
    }

    private Node offer(Notice notice, Notice.Offer offer, String id) {
        return Nodes.styled(
                Nodes.button(id, offer.label(), () -> {
                    notices.dismiss(notice);
                    offer.run().run();
                }),
                "link-button");
    }

    private static String tone(Notice notice) {
        return notice.tone().name().toLowerCase(Locale.ROOT);
    }

    private static Ikon icon(Notice.Tone tone) {
        return switch (tone) {
            case INFO -> Feather.INFO;
            case SUCCESS -> Feather.CHECK_CIRCLE;
            case ATTENTION -> Feather.ALERT_TRIANGLE;
            case DANGER -> Feather.X_SQUARE;
        };
    }
}
