package dev.tone.desktop.shell;

import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.kit.view.Icons;
import dev.tone.desktop.kit.view.Tips;
import dev.tone.desktop.kit.view.Ui;
import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The slim column of areas, with settings and diagnostics at its foot.
final class Rail extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final Map<Place, Button> buttons = new EnumMap<>(Place.class);

    Rail(ShellViewModel shell, Ui ui) {
        setId("rail");
        getStyleClass().add("rail");
        for (Place place : Place.values()) {
            if (place.isArea()) {
                int number = place.ordinal() + 1;
                getChildren()
                        .add(button(shell, ui, place, Keys.of("Mod+" + number).display(Keys.isMac())));
            }
        }
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren().add(gap);
        getChildren().add(button(shell, ui, Place.DIAGNOSTICS, ""));
        getChildren().add(button(shell, ui, Place.SETTINGS, Keys.of("Mod+,").display(Keys.isMac())));
        shell.placeProperty().subscribe(this::select);
    }

    private Button button(ShellViewModel shell, Ui ui, Place place, String keys) {
        String name = ui.text("place." + place.key());
        Button button = new Button();
        button.setId("rail-" + place.key());
        button.getStyleClass().add("rail-button");
        button.setGraphic(Icons.of(place.icon()));
        button.setAccessibleText(name);
        Tips.set(button, keys.isEmpty() ? name : name + "  " + keys);
        button.setOnAction(_ -> shell.go(place));
        buttons.put(place, button);
        return button;
    }

    private void select(Place place) {
        buttons.forEach((at, button) -> button.pseudoClassStateChanged(SELECTED, at == place));
    }
}
