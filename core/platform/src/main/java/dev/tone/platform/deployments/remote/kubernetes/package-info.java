/// Kubernetes through its REST API: server-side apply of manifests, the rollout watched to its end, and undone when it
/// fails. Nothing is asked of the machine: no kubectl, no plug-ins of a kubeconfig.
@NullMarked
package dev.tone.platform.deployments.remote.kubernetes;

import org.jspecify.annotations.NullMarked;
