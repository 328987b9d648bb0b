package dev.tone.desktop.governance;

import dev.tone.desktop.command.AsCommand;
import dev.tone.desktop.kit.dialog.Dialogs;
import dev.tone.desktop.kit.view.Nodes;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.governance.DeployLock;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.governance.Person;
import dev.tone.model.governance.Protection;
import dev.tone.model.id.UserId;
import dev.tone.model.project.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The dialog in which people say what holds for deployments to an environment.
public final class RulesPanel {
    private static final double WIDTH = 680;
    private static final double HEIGHT = 460;
    private static final int MOST_APPROVALS = 6;

    private final GovernanceViewModel governance;
    private final Dialogs dialogs;
    private final Ui ui;
    private final VBox approvals = new VBox(8);
    private final VBox lock = new VBox(8);
    private final VBox freezes = new VBox(8);
    private final StrategyEditor releases;

    public RulesPanel(GovernanceViewModel governance, Dialogs dialogs, Ui ui) {
        this.governance = governance;
        this.dialogs = dialogs;
        this.ui = ui;
        this.releases = new StrategyEditor(governance, ui);
    }

    public void show(Environment first) {
        ComboBox<Environment> environment = new ComboBox<>();
        environment.setId("rules-environment");
        environment.setMaxWidth(Double.MAX_VALUE);
        environment.getItems().setAll(governance.project().environments());
        environment.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Environment value) {
                return value == null ? "" : value.name();
            }

            @Override
            public @Nullable Environment fromString(String text) {
                return null;
            }
        });
        environment.setValue(first);
        environment.valueProperty().subscribe(this::fill);
        var changes = governance.changesProperty().subscribe(_ -> fill(environment.getValue()));
        VBox parts = new VBox(20, approvals, lock, freezes, releases);
        // The bar would touch what it moves.
        parts.setPadding(new Insets(0, 12, 0, 0));
        ScrollPane scroll = new ScrollPane(parts);
        scroll.setId("rules-scroll");
        scroll.setFitToWidth(true);
        // All of it where the window has the room.
        scroll.prefViewportHeightProperty().bind(Bindings.max(HEIGHT, parts.heightProperty()));
        dialogs.panel(
                "rules-dialog",
                ui.text("rules.title"),
                new VBox(16, Dialogs.field(ui.text("deploy.environment"), environment, null), scroll),
                WIDTH,
                changes::unsubscribe,
                Nodes.button("rules-close", ui.text("dialog.close"), dialogs::close));
    }

    private void fill(@Nullable Environment environment) {
        if (environment == null) {
            return;
        }
        EnvironmentRules rules = governance.rules(environment.id()).orElse(null);
        releases.show(environment);
        fillApprovals(environment, rules == null ? null : rules.protection());
        fillLock(environment, rules == null ? null : rules.lock());
        new FreezeEditor(governance, environment, rules == null ? List.of() : rules.freezes(), freezes, ui).fill();
    }

    private void fillApprovals(Environment environment, @Nullable Protection now) {
        ChoiceBox<Integer> count = new ChoiceBox<>();
        count.setId("rules-approvals");
        for (int i = 0; i <= MOST_APPROVALS; i++) {
            count.getItems().add(i);
        }
        count.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer value) {
                return value == null || value == 0 ? ui.text("rules.approvals.none") : Integer.toString(value);
            }

            @Override
            public @Nullable Integer fromString(String text) {
                return null;
            }
        });
        count.setValue(now == null ? 0 : now.approvals());
        CheckBox self = new CheckBox(ui.text("rules.self"));
        self.setId("rules-self");
        self.setSelected(now != null && now.selfAllowed());
        FlowPane who = new FlowPane(12, 6);
        who.setId("rules-approvers");
        List<CheckBox> boxes =
                governance.people().stream().map(person -> box(person, now)).toList();
        who.getChildren().addAll(boxes);
        Button save = AsCommand.on(
                Nodes.button("rules-protect", ui.text("rules.save"), () -> {
                    List<UserId> named = boxes.stream()
                            .filter(CheckBox::isSelected)
                            .map(box -> (UserId) box.getUserData())
                            .toList();
                    governance.protect(environment.id(), count.getValue(), named, self.isSelected(), () -> {});
                }),
                () -> {
                    List<String> words = new ArrayList<>(List.of(
                            "rules", "-e", environment.name(), "--approvals", Integer.toString(count.getValue())));
                    boxes.stream()
                            .filter(CheckBox::isSelected)
                            .forEach(box -> words.addAll(List.of("--approver", box.getText())));
                    if (self.isSelected()) {
                        words.add("--self");
                    }
                    return words;
                });
        HBox row = new HBox(12, Dialogs.field(ui.text("rules.approvals"), count, null), Nodes.spacer(), save);
        row.setAlignment(Pos.BOTTOM_LEFT);
        approvals
                .getChildren()
                .setAll(
                        Nodes.label(ui.text("rules.section.approvals"), "section"),
                        row,
                        Dialogs.field(ui.text("rules.approvers"), who, ui.text("rules.approvers.hint")),
                        self);
        BooleanBinding none = count.valueProperty().isEqualTo(0);
        who.disableProperty().bind(none);
        self.disableProperty().bind(none);
        if (governance.people().size() < 2) {
            var alone = Nodes.paragraph(ui.text("rules.alone"), "attention-text", "small");
            alone.setId("rules-alone");
            approvals
                    .getChildren()
                    .add(Nodes.when(alone, none.or(self.selectedProperty()).not()));
        }
    }

    private static CheckBox box(Person person, @Nullable Protection now) {
        CheckBox box = new CheckBox(person.name());
        box.setId("rules-approver-" + person.id());
        box.setUserData(person.id());
        box.setSelected(now != null && now.approvers().contains(person.id()));
        return box;
    }

    private void fillLock(Environment environment, @Nullable DeployLock now) {
        lock.getChildren().setAll(Nodes.label(ui.text("rules.section.lock"), "section"));
        if (now != null) {
            lock.getChildren()
                    .add(Nodes.paragraph(
                            ui.text("rules.locked", environment.name(), now.by().name(), now.reason())));
            lock.getChildren()
                    .add(AsCommand.on(
                            Nodes.button(
                                    "rules-unlock", ui.text("rules.unlock"), () -> governance.unlock(environment.id())),
                            "unlock",
                            environment.name()));
            return;
        }
        TextField reason = new TextField();
        reason.setId("rules-lock-reason");
        reason.setPromptText(ui.text("rules.lock.reason.prompt"));
        ChoiceBox<LockTime> time = new ChoiceBox<>();
        time.setId("rules-lock-time");
        time.getItems().setAll(LockTime.values());
        time.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LockTime value) {
                return value == null ? "" : ui.texts().word("rules.lock-time", value);
            }

            @Override
            public @Nullable LockTime fromString(String text) {
                return null;
            }
        });
        time.setValue(LockTime.OPEN);
        Button act = AsCommand.on(
                Nodes.button("rules-lock", ui.text("rules.lock"), () -> {
                    Duration length = time.getValue().length;
                    Instant until = length == null ? null : ui.formats().now().plus(length);
                    governance.lock(environment.id(), reason.getText().strip(), until);
                }),
                () -> {
                    Duration length = time.getValue().length;
                    List<String> words = new ArrayList<>(List.of(
                            "lock", environment.name(), "-r", reason.getText().strip()));
                    if (length != null) {
                        words.addAll(List.of("--until", length.toHours() + "h"));
                    }
                    return words;
                });
        act.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> reason.getText().isBlank(), reason.textProperty()));
        VBox why = Dialogs.field(ui.text("rules.lock.reason"), reason, null);
        HBox.setHgrow(why, Priority.ALWAYS);
        HBox row = new HBox(12, why, Dialogs.field(ui.text("rules.lock.until"), time, null), act);
        row.setAlignment(Pos.BOTTOM_LEFT);
        lock.getChildren().add(row);
    }

    /// How long a lock holds.
    private enum LockTime {
        OPEN(null),
        HOUR(Duration.ofHours(1)),
        HALF_DAY(Duration.ofHours(4)),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7));

        private final @Nullable Duration length;

        LockTime(@Nullable Duration length) {
            this.length = length;
        }
    }
}
