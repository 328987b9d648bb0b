package dev.tone.desktop.platforms;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.FaultView;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.project.Workspace;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for the address and the token of a team's platform.
public final class PlatformPanel {
    private static final double WIDTH = 520;

    private final PlatformViewModel platform;
    private final Dialogs dialogs;
    private final Ui ui;

    public PlatformPanel(PlatformViewModel platform, Dialogs dialogs, Ui ui) {
        this.platform = platform;
        this.dialogs = dialogs;
        this.ui = ui;
    }

    /// @param chosen told when the platform has answered and is kept for the next start
    public void show(BiConsumer<String, Workspace> chosen) {
        TextField address = new TextField();
        address.setId("platform-address");
        address.setPromptText(ui.text("platform.address.prompt"));
        address.setAccessibleText(ui.text("platform.address"));
        address.textProperty().bindBidirectional(platform.addressProperty());
        PasswordField token = new PasswordField();
        token.setId("platform-token");
        token.setAccessibleText(ui.text("platform.token"));
        token.textProperty().bindBidirectional(platform.tokenProperty());
        VBox problem = new VBox();
        Fx.watch(platform.faultProperty(), fault -> {
            Nodes.toggle(problem, fault != null);
            if (fault != null) {
                problem.getChildren().setAll(new FaultView(fault, ui));
            }
        });
        Runnable connect = () -> platform.connect((place, workspace) -> {
            dialogs.close();
            chosen.accept(place, workspace);
        });
        token.setOnAction(_ -> connect.run());
        Button check = Nodes.primary("platform-connect", ui.text("platform.connect"), connect);
        check.disableProperty()
                .bind(platform.busyProperty()
                        .or(platform.addressProperty().isEmpty())
                        .or(platform.tokenProperty().isEmpty()));
        dialogs.panel(
                "platform-dialog",
                ui.text("platform.title"),
                new VBox(
                        16,
                        Nodes.paragraph(ui.text("platform.text"), "muted"),
                        Dialogs.field(ui.text("platform.address"), address, null),
                        Dialogs.field(ui.text("platform.token"), token, ui.text("platform.token.hint")),
                        problem),
                WIDTH,
                Nodes.button("platform-cancel", ui.text("dialog.cancel"), dialogs::close),
                check);
    }
}
