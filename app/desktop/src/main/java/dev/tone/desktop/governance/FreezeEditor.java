package dev.tone.desktop.governance;

import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.governance.Freeze;
import dev.tone.model.project.Environment;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The freezes of an environment, each to be taken away, and a row to add one: with days it is every week, without it
/// is once.
final class FreezeEditor {
    private static final int TIME_COLUMNS = 11;

    private final GovernanceViewModel governance;
    private final Environment environment;
    private final List<Freeze> now;
    private final VBox into;
    private final Ui ui;

    FreezeEditor(GovernanceViewModel governance, Environment environment, List<Freeze> now, VBox into, Ui ui) {
        this.governance = governance;
        this.environment = environment;
        this.now = now;
        this.into = into;
        this.ui = ui;
    }

    void fill() {
        into.getChildren().setAll(Nodes.label(ui.text("rules.section.freezes"), "section"));
        if (now.isEmpty()) {
            into.getChildren().add(Nodes.paragraph(ui.text("rules.freezes.none"), "muted"));
        }
        for (Freeze freeze : now) {
            HBox row = new HBox(
                    8,
                    Nodes.label(freeze.name(), "medium"),
                    Nodes.label(when(freeze), "muted"),
                    Nodes.spacer(),
                    Nodes.iconButton(
                            "freeze-remove-" + now.indexOf(freeze),
                            ui.text("rules.freeze.remove", freeze.name()),
                            Feather.TRASH_2,
                            () -> governance.freeze(
                                    environment.id(),
                                    now.stream()
                                            .filter(other -> !other.equals(freeze))
                                            .toList())));
            row.setAlignment(Pos.CENTER_LEFT);
            into.getChildren().add(row);
        }
        into.getChildren().add(adding());
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, ui.texts().locale());
    }

    private String when(Freeze freeze) {
        String days = freeze.days().isEmpty()
                ? ""
                : freeze.days().stream().map(this::day).collect(Collectors.joining(", ")) + "  ";
        return days + freeze.from().replace('T', ' ') + " – " + freeze.until().replace('T', ' ') + "  (" + freeze.zone()
                + ")";
    }

    private VBox adding() {
        TextField name = field("freeze-name", "rules.freeze.name");
        HBox.setHgrow(name, Priority.ALWAYS);
        TextField from = field("freeze-from", "rules.freeze.from");
        TextField until = field("freeze-until", "rules.freeze.until");
        from.setPrefColumnCount(TIME_COLUMNS);
        until.setPrefColumnCount(TIME_COLUMNS);
        List<ToggleButton> days = Arrays.stream(DayOfWeek.values())
                .map(day -> {
                    ToggleButton toggle = new ToggleButton(day(day));
                    toggle.setId("freeze-day-" + day.getValue());
                    toggle.setUserData(day);
                    return toggle;
                })
                .toList();
        HBox week = new HBox(4);
        week.getChildren().addAll(days);
        Button add = Nodes.button("freeze-add", ui.text("rules.freeze.add"), Feather.PLUS, () -> {
            List<Freeze> all = new ArrayList<>(now);
            all.add(new Freeze(
                    name.getText().strip(),
                    ZoneId.systemDefault().getId(),
                    days.stream()
                            .filter(ToggleButton::isSelected)
                            .map(toggle -> (DayOfWeek) toggle.getUserData())
                            .toList(),
                    from.getText().strip().replace(' ', 'T'),
                    until.getText().strip().replace(' ', 'T')));
            governance.freeze(environment.id(), all);
        });
        add.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> name.getText().isBlank()
                                || from.getText().isBlank()
                                || until.getText().isBlank(),
                        name.textProperty(),
                        from.textProperty(),
                        until.textProperty()));
        HBox row = new HBox(8, name, from, until, add);
        row.setAlignment(Pos.CENTER_LEFT);
        return Dialogs.field(ui.text("rules.freeze.new"), new VBox(8, week, row), ui.text("rules.freeze.hint"));
    }

    private TextField field(String id, String key) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(ui.texts().get(key));
        field.setAccessibleText(ui.texts().get(key));
        return field;
    }
}
