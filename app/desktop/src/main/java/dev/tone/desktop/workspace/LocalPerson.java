package dev.tone.desktop.workspace;

import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.model.project.Workspace;

/// Who sits here, as the platform knows them; remembered for when it is away.
public record LocalPerson(String id, String name) {
    private static final String ID = "person.id";
    private static final String NAME = "person.name";

    /// As the platform said last; before it ever did, whom the system calls so.
    public static LocalPerson of(SettingsStore settings) {
        String system = System.getProperty("user.name", "");
        return new LocalPerson(settings.get(ID, "local-" + system), settings.get(NAME, system));
    }

    static void remember(Workspace workspace, SettingsStore settings) {
        settings.put(ID, workspace.user().value());
        settings.put(NAME, workspace.userName());
    }
}
