package dev.tone.desktop.environments;

import dev.tone.desktop.workspace.Fixture;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.project.Environment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Does to the fixture's environments what it is asked.
public final class FakeEnvironments implements EnvironmentsPort {
    public final List<String> calls = new ArrayList<>();
    private final Fixture workspace;

    public FakeEnvironments(Fixture workspace) {
        this.workspace = workspace;
    }

    private Environment changed(EnvironmentId id, @Nullable String name, @Nullable Instant archivedAt) {
        Environment before = workspace.environments.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        Environment after = new Environment(
                id,
                before.project(),
                name == null ? before.name() : name,
                before.kind(),
                before.createdAt(),
                archivedAt);
        workspace.environments.set(workspace.environments.indexOf(before), after);
        return after;
    }

    @Override
    public Environment rename(EnvironmentId environment, String name) {
        calls.add("rename " + environment + " " + name);
        return changed(environment, name, null);
    }

    @Override
    public Environment archive(EnvironmentId environment, boolean stop) {
        calls.add("archive " + environment + (stop ? " stop" : ""));
        return changed(environment, null, Fixture.T0);
    }

    @Override
    public Environment restore(EnvironmentId environment) {
        calls.add("restore " + environment);
        return changed(environment, null, null);
    }
}
