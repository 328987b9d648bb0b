package dev.tone.desktop.deploy;

import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import org.jspecify.annotations.Nullable;

/// Where Deploy was pressed.
///
/// @param artifact the one asked for, null for the element's newest or the newest of all
/// @param revision of the canvas at that moment
/// @param element that shows the deployment, null for the one that the artifact was dropped on
public record DeployOrigin(
        @Nullable ArtifactId artifact,
        @Nullable CanvasId canvas,
        @Nullable Long revision,
        @Nullable ElementId element) {}
