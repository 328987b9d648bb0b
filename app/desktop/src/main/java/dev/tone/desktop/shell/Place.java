package dev.tone.desktop.shell;

import dev.tone.desktop.actions.Scope;
import java.util.Locale;
import java.util.Set;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Where a person can be. The first six are the areas of the rail, in the order of their keys.
public enum Place {
    CANVAS(Feather.LAYOUT, "C", Scope.CANVAS),
    DEPLOYMENTS(Feather.UPLOAD_CLOUD, "D", Scope.DEPLOYMENTS),
    ARTIFACTS(Feather.PACKAGE, "A", Scope.ARTIFACTS),
    FLAGS(Feather.FLAG, "F"),
    INSIGHTS(Feather.BAR_CHART_2, "I"),
    ADMIN(Feather.SHIELD, ""),
    PROJECTS(Feather.GRID, "P"),
    NOTIFICATIONS(Feather.BELL, "", Scope.NOTIFICATIONS),
    OUTBOX(Feather.SEND, ""),
    SETTINGS(Feather.SETTINGS, ""),
    DIAGNOSTICS(Feather.ACTIVITY, "");

    private static final int AREAS = 6;

    private final Ikon icon;
    private final String goKey;
    private final Set<Scope> scopes;

    Place(Ikon icon, String goKey, Scope... scopes) {
        this.icon = icon;
        this.goKey = goKey;
        this.scopes = Set.of(scopes);
    }

    public Ikon icon() {
        return icon;
    }

    /// The letter after `G`, empty for none.
    public String goKey() {
        return goKey;
    }

    public Set<Scope> scopes() {
        return scopes;
    }

    public boolean isArea() {
        return ordinal() < AREAS;
    }

    /// Part of ids and text keys.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
