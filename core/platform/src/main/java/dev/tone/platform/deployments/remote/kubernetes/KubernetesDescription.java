package dev.tone.platform.deployments.remote.kubernetes;

import dev.tone.model.provider.Capability;
import dev.tone.model.provider.CapabilityNote;
import dev.tone.model.provider.Provider;
import dev.tone.model.provider.ProviderField;
import dev.tone.model.provider.TokenGuide;
import java.util.List;

/// What a cluster can do for a deployment.
final class KubernetesDescription {
    static final String NAME = "kubernetes";

    static final Provider PROVIDER = new Provider(
            NAME,
            "Kubernetes",
            List.of(
                    new CapabilityNote(Capability.DRAWING, true, "What the drawing compiles to is applied."),
                    new CapabilityNote(Capability.BUILD_HERE, false, "The cluster runs images; none is built here."),
                    new CapabilityNote(Capability.STATIC_FILES, false, "An image serves them."),
                    new CapabilityNote(Capability.PROCESS, false, "The manifests say what runs."),
                    new CapabilityNote(Capability.MISSING_FILES_ONLY, false, "Only manifests are sent."),
                    new CapabilityNote(Capability.LOG, true, "The rollout as it goes, and the pods' lines."),
                    new CapabilityNote(Capability.CANCEL, true, "What was applied is put back."),
                    new CapabilityNote(
                            Capability.ROLL_BACK,
                            true,
                            "The earlier manifests are applied again; what they do not have goes, data stays."),
                    new CapabilityNote(Capability.PROMOTE, true, "The same manifests, in that environment's cluster."),
                    new CapabilityNote(Capability.RETRY_FAILED, false, "Applying again changes only what differs."),
                    new CapabilityNote(Capability.PREVIEWS, true, "In a cluster or namespaces of their own."),
                    new CapabilityNote(Capability.ALIASES, false, "Hosts are said on the drawing."),
                    new CapabilityNote(
                            Capability.GRADUAL, true, "By a second Deployment, by pods that are ready and do not end."),
                    new CapabilityNote(
                            Capability.VARIABLES, true, "Secrets that the drawing refers to are written there.")),
            List.of(
                    new ProviderField("namespace", "Namespace", "for objects that name none", false),
                    new ProviderField("leaveout", "Leave out", "security.istio.io networking.istio.io", false),
                    new ProviderField("url", "Address", "https://shop.example.org", false)),
            new TokenGuide(
                    "https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/",
                    List.of(
                            new TokenGuide.Scope(
                                    "kubectl config view --raw --minify --flatten | base64 -w0",
                                    "The kubeconfig as one word; its user is a service account with a token."),
                            new TokenGuide.Scope(
                                    "get, list, patch, create, delete",
                                    "On the kinds that the drawing compiles to, in its namespaces only."),
                            new TokenGuide.Scope("get on pods and pods/log", "To say why a pod does not start."))));

    private KubernetesDescription() {}
}
