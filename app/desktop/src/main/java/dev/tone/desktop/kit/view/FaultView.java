package dev.tone.desktop.kit.view;

import dev.tone.model.fault.Fault;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What failed, what to do, and the code to give to somebody who can help.
public final class FaultView extends HBox {
    public FaultView(Fault fault, Ui ui) {
        super(12);
        getStyleClass().add("fault-view");
        setId("fault-view");
        VBox words = new VBox(6, Nodes.paragraph(ui.texts().title(fault), "fault-title"));
        String detail = ui.texts().detail(fault);
        if (detail != null) {
            words.getChildren().add(Nodes.paragraph(detail, "muted"));
        }
        HBox foot = new HBox(
                12,
                Nodes.label(fault.code(), "code"),
                Nodes.styled(
                        Nodes.button(
                                "fault-copy",
                                ui.text("fault.copy-details"),
                                () -> ui.desk().copy(details(fault))),
                        "link-button"));
        foot.setAlignment(Pos.CENTER_LEFT);
        words.getChildren().add(foot);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Feather.X_SQUARE, "danger-icon"), words);
    }

    /// In the middle of a page that cannot show what it is for.
    ///
    /// @param id of the button that tries again
    public static VBox instead(Fault fault, String id, Runnable retry, Ui ui) {
        VBox box = new VBox(
                16, new FaultView(fault, ui), Nodes.button(id, ui.text("platform.retry"), Feather.REFRESH_CW, retry));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxSize(520, Region.USE_PREF_SIZE);
        return box;
    }

    /// What the clipboard gets.
    public static String details(Fault fault) {
        return fault.code() + "\n" + fault.title() + (fault.detail() == null ? "" : "\n" + fault.detail());
    }
}
