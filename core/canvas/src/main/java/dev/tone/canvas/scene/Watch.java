package dev.tone.canvas.scene;

/// The area that a connector's line depends on.
final class Watch extends Placed {
    final SceneItem connector;

    Watch(SceneItem connector) {
        this.connector = connector;
    }
}
