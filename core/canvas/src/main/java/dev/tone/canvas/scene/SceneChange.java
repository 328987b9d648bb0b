package dev.tone.canvas.scene;

import java.util.List;

/// What is different in a scene.
///
/// @param changed items that are new, or have another element, layer, box or line
/// @param removed items that are not there any more
/// @param reordered whether the order of painting is another one: always so when items come or go
public record SceneChange(List<SceneItem> changed, List<SceneItem> removed, boolean reordered) {}
