package dev.tone.gallery;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.desktop.canvas.CanvasHost;
import dev.tone.desktop.canvas.inspector.SelectedLog;
import dev.tone.desktop.kit.notice.Notice;
import dev.tone.desktop.releases.ReleasesViewModel;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.EnvironmentId;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A window that does nothing of what a drawing asks for, but show a panel.
record NoHost(ReleasesViewModel releases, StackPane panel) implements CanvasHost {
    @Override
    public void showPanel(Region shown) {
        panel.getChildren().setAll(shown);
    }

    @Override
    public void closePanel() {
        panel.getChildren().clear();
    }

    @Override
    public void upload(List<Path> files, @Nullable ElementId element) {}

    @Override
    public void deploy(@Nullable ElementId element, long revision) {}

    @Override
    public void siteLog(EnvironmentId environment) {}

    @Override
    public void elementLog(SelectedLog.Lines lines) {}

    @Override
    public void export(List<CanvasRecord> records, Set<ElementId> selection) {}

    @Override
    public void opened() {}

    @Override
    public void newCanvas() {}

    @Override
    public void newCanvas(String name, List<Element> elements) {}

    @Override
    public void newCanvas(String name, Document drawing) {}

    @Override
    public void openWindow(CanvasId canvas) {}

    @Override
    public void drew() {}

    @Override
    public void connected() {}

    @Override
    public void tell(String text) {}

    @Override
    public void offer(Notice.Tone tone, String text, List<Notice.Offer> offers) {}

    @Override
    public void ask(String title, String text, String verb, String value, Consumer<String> named) {}
}
