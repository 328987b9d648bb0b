package dev.tone.desktop.status;

import dev.tone.model.deployment.DeploymentState;
import dev.tone.model.deployment.SiteHealth;
import dev.tone.model.deployment.StageState;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// How a state looks: a shape and a tone. The word comes from the texts.
///
/// @param tone part of the style class `TONE-icon`
public record StateLook(Ikon icon, String tone) {
    public static StateLook of(DeploymentState state) {
        return switch (state) {
            case CREATED, QUEUED -> new StateLook(Feather.CIRCLE, "muted");
            case AWAITING_APPROVAL -> new StateLook(Feather.OCTAGON, "attention");
            case INITIALIZING, BUILDING, DEPLOYING -> new StateLook(Feather.LOADER, "info");
            case SUCCEEDED -> new StateLook(Feather.CHECK_CIRCLE, "success");
            case FAILED -> new StateLook(Feather.X_SQUARE, "danger");
            case TIMED_OUT -> new StateLook(Feather.CLOCK, "danger");
            case CANCELED -> new StateLook(Feather.SLASH, "muted");
            case SUPERSEDED -> new StateLook(Feather.FAST_FORWARD, "muted");
        };
    }

    public static StateLook of(StageState state) {
        return switch (state) {
            case PENDING -> new StateLook(Feather.CIRCLE, "muted");
            case RUNNING -> new StateLook(Feather.LOADER, "info");
            case SUCCEEDED -> new StateLook(Feather.CHECK_CIRCLE, "success");
            case FAILED -> new StateLook(Feather.X_SQUARE, "danger");
            case CANCELED -> new StateLook(Feather.SLASH, "muted");
            case SKIPPED -> new StateLook(Feather.MINUS_CIRCLE, "muted");
        };
    }

    public static StateLook of(SiteHealth health) {
        return switch (health) {
            case PENDING -> new StateLook(Feather.CIRCLE, "muted");
            case HEALTHY -> new StateLook(Feather.CHECK_CIRCLE, "success");
            case DEGRADED -> new StateLook(Feather.ALERT_TRIANGLE, "attention");
            case DOWN -> new StateLook(Feather.X_SQUARE, "danger");
            case STOPPED -> new StateLook(Feather.PAUSE_CIRCLE, "muted");
            case UNKNOWN -> new StateLook(Feather.HELP_CIRCLE, "muted");
        };
    }
}
