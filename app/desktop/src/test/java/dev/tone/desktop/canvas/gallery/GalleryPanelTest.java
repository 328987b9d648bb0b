package dev.tone.desktop.canvas.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.theme.Appearance;
import dev.tone.desktop.view.ViewWindow;
import javafx.application.Platform;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

final class GalleryPanelTest {
    @Test
    void a_card_is_as_tall_as_what_it_shows() throws Exception {
        ViewWindow window = ViewWindow.open();
        try {
            Work work = new Work(Thread::startVirtualThread, Platform::runLater, _ -> {});
            window.show(
                    () -> new GalleryPanel(true, Appearance.LIGHT, new Previews(work), window.ui, _ -> {}, _ -> {}));

            window.awaitShown("#template-three-tier");

            double height = window.on(() -> ((Region) window.find("#template-three-tier")).getHeight());
            assertThat(height).isBetween(150.0, 300.0);
            assertThat(window.on(() -> window.find("#template-gallery").lookupAll(".template-card").stream()
                            .map(card -> ((Region) card).getHeight())
                            .toList()))
                    .hasSizeGreaterThan(3)
                    .containsOnly(height);
        } finally {
            window.close();
        }
    }
}
