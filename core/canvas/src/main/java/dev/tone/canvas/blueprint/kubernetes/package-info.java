/// Blueprints as Kubernetes manifests with Istio policies, and back.
@NullMarked
package dev.tone.canvas.blueprint.kubernetes;

import org.jspecify.annotations.NullMarked;
