package dev.tone.desktop.canvas.inspector;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Standby;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.releases.TrialBar;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;

/// The inspector: a property sheet over the fields of the selection. Rebuilt only when other things are selected;
/// values that change underneath are set into the editors that are there, so that typing is not disturbed.
public final class InspectorPanel extends BorderPane implements Pin {
    private final Lifetime lifetime = new Lifetime();
    private final InspectorViewModel model;
    private final Ui ui;
    private final PropertySheet sheet = new PropertySheet();
    private final Label title = Nodes.label("", "panel-title");
    private List<FieldItem> items = List.of();

    /// @param arranging shown above the fields
    /// @param live shown above them when what is selected runs
    /// @param trial shown there while the release of what is selected is on trial
    /// @param drawing shown while nothing is selected
    public InspectorPanel(
            InspectorViewModel model, ArrangeBar arranging, LiveBar live, TrialBar trial, Region drawing, Ui ui) {
        this.model = lifetime.add(model);
        this.ui = ui;
        setId("inspector");
        getStyleClass().add("inspector-panel");
        sheet.setId("inspector-sheet");
        sheet.setFocusTraversable(false);
        sheet.setMode(PropertySheet.Mode.CATEGORY);
        sheet.setSearchBoxVisible(false);
        sheet.setModeSwitcherVisible(false);
        sheet.setPropertyEditorFactory(item -> ((FieldItem) item).editor(ui));
        // Categories keep the order of the fields instead of the alphabet.
        sheet.setCategoryComparator((_, _) -> 0);
        StackPane.setAlignment(drawing, Pos.TOP_LEFT);
        HBox head = new HBox(title);
        head.getStyleClass().add("panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        lifetime.add(arranging);
        lifetime.add(live);
        lifetime.add(trial);
        Label sentence = Nodes.paragraph("", "muted", "small", "inspector-sentence");
        sentence.setId("inspector-sentence");
        lifetime.add(Fx.watch(model.sentenceProperty(), said -> {
            Nodes.toggle(sentence, !said.isEmpty());
            sentence.setText(ui.text("inspector.sentence", said));
        }));
        VBox top = new VBox();
        Standby.fill(top, head, arranging, live, trial, sentence);
        setTop(top);
        lifetime.add(Fx.watch(model.fieldsProperty(), this::show));
        drawing.visibleProperty().bind(sheet.visibleProperty().not());
        StackPane center = new StackPane();
        Standby.fill(center, drawing, sheet);
        setCenter(center);
    }

    private void show(List<Field> fields) {
        sheet.setVisible(!fields.isEmpty());
        int count = model.countProperty().get();
        title.setText(count < 2 ? ui.text("inspector.title") : ui.text("inspector.title-many", count));
        if (sameShape(fields)) {
            for (int i = 0; i < fields.size(); i++) {
                items.get(i).update(fields.get(i));
            }
            return;
        }
        items = fields.stream().map(field -> new FieldItem(field, ui)).toList();
        sheet.getItems().setAll(FXCollections.<PropertySheet.Item>observableArrayList(items));
    }

    private boolean sameShape(List<Field> fields) {
        if (fields.size() != items.size()) {
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            Field old = items.get(i).field();
            if (!old.id().equals(fields.get(i).id())
                    || old.getClass() != fields.get(i).getClass()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
