package dev.tone.desktop.canvas.inspector;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Standby;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.releases.TrialBar;
import dev.tone.model.id.ElementId;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The inspector: a property sheet for each group of fields of the selection. Rebuilt only when other things are
/// selected; values that change underneath are set into the editors that are there, so that typing is not disturbed.
/// What is folded stays so while other things are selected.
public final class InspectorPanel extends BorderPane implements Pin {
    private final Lifetime lifetime = new Lifetime();
    private final InspectorViewModel model;
    private final Ui ui;
    private final Map<Field.Group, FieldSection> sections = new EnumMap<>(Field.Group.class);
    private final VBox sheets = new VBox();
    private final Label title = Nodes.label("", "panel-title");
    private Set<ElementId> subject = Set.of();

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
        ScrollPane sheet = new ScrollPane(sheets);
        sheet.setId("inspector-sheet");
        sheet.setFitToWidth(true);
        sheet.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        sheet.setFocusTraversable(false);
        sheet.visibleProperty().bind(model.fieldsProperty().map(fields -> !fields.isEmpty()));
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
        Standby.fill(top, head, arranging, live, trial, sentence, locked());
        setTop(top);
        lifetime.add(Fx.watch(model.fieldsProperty(), this::show));
        drawing.visibleProperty().bind(sheet.visibleProperty().not());
        StackPane center = new StackPane();
        Standby.fill(center, drawing, sheet);
        setCenter(center);
    }

    private HBox locked() {
        HBox locked = new HBox(
                8,
                Nodes.label(ui.text("inspector.is-locked"), "muted", "small"),
                Nodes.spacer(),
                Nodes.button("inspector-unlock", ui.text("inspector.unlock"), Feather.UNLOCK, model::unlock));
        locked.getStyleClass().add("inspector-locked");
        locked.setAlignment(Pos.CENTER_LEFT);
        lifetime.add(Fx.watch(model.lockedProperty(), is -> Nodes.toggle(locked, is)));
        return locked;
    }

    private void show(List<Field> fields) {
        if (!subject.equals(model.subject())) {
            subject = model.subject();
            sections.values().forEach(FieldSection::leave);
        }
        int count = model.countProperty().get();
        title.setText(count < 2 ? ui.text("inspector.title") : ui.text("inspector.title-many", count));
        Map<Field.Group, List<Field>> grouped =
                fields.stream().collect(Collectors.groupingBy(Field::group, TreeMap::new, Collectors.toList()));
        grouped.forEach((group, each) -> sections.computeIfAbsent(group, _ -> new FieldSection(group, ui))
                .show(each, ui));
        sections.values().forEach(section -> section.lock(model.lockedProperty().get()));
        List<FieldSection> shown = grouped.keySet().stream().map(sections::get).toList();
        if (!shown.equals(sheets.getChildren())) {
            sheets.getChildren().setAll(shown);
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
