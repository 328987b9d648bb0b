package dev.tone.desktop.artifacts;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.artifact.ArtifactKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Which artifacts are listed: a text, a kind, a tag. The text is looked for in names at once, in files inside when the
/// typing has paused.
final class FilterBar extends VBox {
    private static final Duration PAUSE = Duration.millis(300);
    private static final String ANY = "";

    FilterBar(ArtifactsViewModel artifacts, Ui ui) {
        super(6);
        getStyleClass().add("filter-bar");
        TextField search = new TextField();
        search.setId("artifacts-search");
        search.setPromptText(ui.text("artifacts.search"));
        search.setAccessibleText(ui.text("artifacts.search"));
        search.textProperty().bindBidirectional(artifacts.queryProperty());
        PauseTransition pause = new PauseTransition(PAUSE);
        pause.setOnFinished(_ -> artifacts.searchInside());
        search.textProperty().subscribe(pause::playFromStart);
        List<String> kinds = new ArrayList<>();
        kinds.add(ANY);
        Arrays.stream(ArtifactKind.values()).map(Enum::name).forEach(kinds::add);
        ComboBox<String> kind = box("artifacts-kind", ui.text("artifacts.any-kind"), ui);
        kind.setConverter(shown(
                ui.text("artifacts.any-kind"), name -> ui.texts().word("artifact.kind", ArtifactKind.valueOf(name))));
        kind.getItems().setAll(kinds);
        kind.setValue(ANY);
        kind.valueProperty()
                .subscribe(name -> artifacts
                        .kindProperty()
                        .set(name == null || name.isEmpty() ? null : ArtifactKind.valueOf(name)));
        ComboBox<String> tag = box("artifacts-tag", ui.text("artifacts.any-tag"), ui);
        tag.setConverter(shown(ui.text("artifacts.any-tag"), name -> name));
        Runnable fill = () -> {
            List<String> tags = new ArrayList<>();
            tags.add(ANY);
            tags.addAll(artifacts.tags());
            if (!tags.equals(tag.getItems())) {
                String chosen = tag.getValue();
                tag.getItems().setAll(tags);
                tag.setValue(chosen != null && tags.contains(chosen) ? chosen : ANY);
            }
        };
        fill.run();
        Fx.onChange(fill, artifacts.all());
        tag.valueProperty()
                .subscribe(name -> artifacts.tagProperty().set(name == null || name.isEmpty() ? null : name));
        HBox.setHgrow(kind, Priority.ALWAYS);
        HBox.setHgrow(tag, Priority.ALWAYS);
        getChildren().addAll(search, new HBox(6, kind, tag));
    }

    private static ComboBox<String> box(String id, String text, Ui ui) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(text);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setPrefWidth(140);
        return box;
    }

    private static StringConverter<String> shown(String any, java.util.function.UnaryOperator<String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String name) {
                return name == null || name.isEmpty() ? any : words.apply(name);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        };
    }
}
