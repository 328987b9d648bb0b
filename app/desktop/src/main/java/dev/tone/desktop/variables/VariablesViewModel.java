package dev.tone.desktop.variables;

import dev.tone.desktop.kit.work.Work;
import dev.tone.model.api.EnvironmentApi.ChangeVariables;
import dev.tone.model.api.EnvironmentApi.SetVariable;
import dev.tone.model.fault.Fault;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Variables of one environment: edits are staged, counted, and applied together or discarded.
public final class VariablesViewModel {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");

    private final Environment environment;
    private final VariablesPort port;
    private final Work work;
    private final ObservableList<VariableRow> rows =
            FXCollections.observableArrayList(row -> new javafx.beans.Observable[] {
                row.nameProperty(), row.valueProperty(), row.secretProperty(), row.removedProperty()
            });
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    public VariablesViewModel(Environment environment, VariablesPort port, Work work) {
        this.environment = environment;
        this.port = port;
        this.work = work;
        rows.subscribe(() ->
                changes.set((int) rows.stream().filter(VariableRow::isChanged).count()));
        read();
    }

    public Environment environment() {
        return environment;
    }

    public ObservableList<VariableRow> rows() {
        return rows;
    }

    /// How many variables the staged edits touch.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    public VariableRow add() {
        VariableRow row = new VariableRow(null);
        rows.add(row);
        return row;
    }

    /// Takes `NAME=value` lines, as from a `.env` file, as new or changed rows. Comments and blank lines are skipped.
    public void paste(String text) {
        for (String line : text.lines().toList()) {
            int equals = line.indexOf('=');
            if (equals <= 0 || line.stripLeading().startsWith("#")) {
                continue;
            }
            String name = line.substring(0, equals).strip();
            VariableRow row = rows.stream()
                    .filter(r -> r.nameProperty().get().equals(name))
                    .findFirst()
                    .orElseGet(this::add);
            row.nameProperty().set(name);
            row.valueProperty().set(unquoted(line.substring(equals + 1).strip()));
        }
    }

    /// A new row goes at once, a stored one when applied.
    public void remove(VariableRow row) {
        if (row.isStored()) {
            row.removedProperty().set(!row.removedProperty().get());
        } else {
            rows.remove(row);
        }
    }

    public void discard() {
        read();
    }

    public void apply(Runnable applied) {
        List<SetVariable> set = new ArrayList<>();
        List<String> remove = new ArrayList<>();
        for (VariableRow row : rows) {
            if (!row.isChanged()) {
                continue;
            }
            String name = row.nameProperty().get().strip();
            if (row.removedProperty().get()) {
                remove.add(name);
            } else if (NAME.matcher(name).matches()) {
                set.add(new SetVariable(
                        name, row.valueProperty().get(), row.secretProperty().get()));
            } else {
                fault.set(Fault.invalid(
                        "variable/bad-name",
                        "“" + name + "” cannot be a variable’s name.",
                        "A name has letters, digits and '_', and does not begin with a digit."));
                return;
            }
        }
        fault.set(null);
        work.of(() -> port.change(environment.id(), new ChangeVariables(set, remove)))
                .busy(busy)
                .onFault(fault::set)
                .onDone(now -> {
                    show(now);
                    applied.run();
                })
                .start();
    }

    private void read() {
        fault.set(null);
        work.of(() -> port.list(environment.id()))
                .busy(busy)
                .onFault(fault::set)
                .onDone(this::show)
                .start();
    }

    private void show(List<Variable> variables) {
        rows.setAll(variables.stream().map(VariableRow::new).toList());
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
