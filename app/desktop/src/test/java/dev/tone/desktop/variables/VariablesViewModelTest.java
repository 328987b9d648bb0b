package dev.tone.desktop.variables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.api.EnvironmentApi.ChangeVariables;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Variable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariablesViewModelTest {
    private final List<ChangeVariables> changes = new ArrayList<>();
    private VariablesViewModel variables;

    @BeforeEach
    void open(@TempDir Path folder) {
        Fixture platform = new Fixture(folder);
        variables = new VariablesViewModel(Fixture.PRODUCTION, new Port(), platform.work);
    }

    private VariableRow row(String name) {
        return variables.rows().stream()
                .filter(r -> r.nameProperty().get().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void editsAreStagedAndCounted() {
        row("LEVEL").valueProperty().set("debug");
        variables.add().nameProperty().set("NEW");

        assertThat(variables.changesProperty().get()).isEqualTo(2);
        assertThat(changes).isEmpty();
    }

    @Test
    void anUntouchedSecretIsKeptAndNotSent() {
        row("LEVEL").valueProperty().set("debug");

        variables.apply(() -> {});

        assertThat(changes.getFirst().set())
                .singleElement()
                .satisfies(set -> assertThat(set.name()).isEqualTo("LEVEL"));
    }

    @Test
    void removedOnesAreNamed() {
        variables.remove(row("LEVEL"));

        variables.apply(() -> {});

        assertThat(changes.getFirst().remove()).containsExactly("LEVEL");
    }

    @Test
    void aBadNameIsToldAndNothingIsSent() {
        variables.add().nameProperty().set("9 lives");

        variables.apply(() -> {});

        assertThat(variables.faultProperty().get().code()).isEqualTo("variable/bad-name");
        assertThat(changes).isEmpty();
    }

    @Test
    void takesTheLinesOfAnEnvFile() {
        variables.paste("# comment\nLEVEL=trace\nURL=\"http://a=b\"\n\n");

        assertThat(row("LEVEL").valueProperty().get()).isEqualTo("trace");
        assertThat(row("URL").valueProperty().get()).isEqualTo("http://a=b");
    }

    @Test
    void discardBringsTheStoredOnesBack() {
        row("LEVEL").valueProperty().set("debug");

        variables.discard();

        assertThat(variables.changesProperty().get()).isZero();
    }

    private final class Port implements VariablesPort {
        @Override
        public List<Variable> list(EnvironmentId environment) {
            return List.of(
                    new Variable("KEY", null, true, Fixture.T0), new Variable("LEVEL", "info", false, Fixture.T0));
        }

        @Override
        public List<Variable> change(EnvironmentId environment, ChangeVariables next) {
            changes.add(next);
            return list(environment);
        }
    }
}
