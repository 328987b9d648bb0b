package dev.tone.desktop.kit.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.kit.dialog.Prompts.Confirmation;
import dev.tone.desktop.view.ViewWindow;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class DialogsTest {
    @Test
    void aTitleThatIsLongerThanThePanelIsWideIsShownInWhole() throws Exception {
        try (ViewWindow window = ViewWindow.open()) {
            window.show(Region::new);
            window.on(() -> {
                window.dialogs.confirm(
                        new Confirmation(
                                "production is frozen: the evening before the regatta, until everybody is ashore again.",
                                "Wait, or say why it has to be now.",
                                "Deploy anyway",
                                false),
                        () -> {});
                return null;
            });
            window.awaitShown("#confirm-dialog");

            Labeled title = window.robot.lookup("#confirm-dialog .subtitle").queryLabeled();
            window.until(() -> title.getHeight() > 0, "it is laid out");
            assertThat(window.on(title::isTextTruncated)).isFalse();
            assertThat(window.on(() -> window.find("#dialog-close")
                            .localToScene(window.find("#dialog-close").getLayoutBounds())
                            .getMaxX()))
                    .isLessThan(window.on(() -> window.find("#confirm-dialog")
                            .localToScene(window.find("#confirm-dialog").getLayoutBounds())
                            .getMaxX()));
        }
    }
}
