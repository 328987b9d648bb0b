package dev.tone.platform.deployments.remote.netlify;

import dev.tone.model.provider.Capability;
import dev.tone.model.provider.CapabilityNote;
import dev.tone.model.provider.Provider;
import dev.tone.model.provider.ProviderField;
import dev.tone.model.provider.TokenGuide;
import java.util.List;

/// What Netlify can do for a deployment.
final class NetlifyDescription {
    static final Provider PROVIDER = new Provider(
            "netlify",
            "Netlify",
            List.of(
                    new CapabilityNote(Capability.BUILD_HERE, true, null),
                    new CapabilityNote(Capability.STATIC_FILES, true, null),
                    new CapabilityNote(Capability.PROCESS, false, "Netlify serves files; it keeps no process running."),
                    new CapabilityNote(Capability.MISSING_FILES_ONLY, true, "Files are known by their SHA-1."),
                    new CapabilityNote(
                            Capability.LOG,
                            true,
                            "Each step that Netlify reports; what it writes itself is on its own page only."),
                    new CapabilityNote(Capability.CANCEL, true, null),
                    new CapabilityNote(Capability.ROLL_BACK, true, "Production gets the very deploy back that it had."),
                    new CapabilityNote(Capability.PROMOTE, true, null),
                    new CapabilityNote(Capability.RETRY_FAILED, true, "The build is not repeated."),
                    new CapabilityNote(
                            Capability.PREVIEWS, true, "Each environment but production is a branch deploy."),
                    new CapabilityNote(Capability.ALIASES, true, "An environment's name is its alias."),
                    new CapabilityNote(Capability.VARIABLES, true, "They belong to the deploy and come back with it."),
                    new CapabilityNote(
                            Capability.GRADUAL, false, "Netlify gives a release all of the traffic at once."),
                    new CapabilityNote(
                            Capability.DRAWING, false, "Netlify serves files; a drawing of services is not one.")),
            List.of(new ProviderField("site", "Site", "my-site.netlify.app", true)),
            new TokenGuide(
                    "https://app.netlify.com/user/applications#personal-access-tokens",
                    List.of(new TokenGuide.Scope(
                            "Personal access token",
                            "Netlify's tokens are not divided: one can do all that its owner can. Use an account that"
                                    + " reaches only the sites that are deployed from here, and let the token"
                                    + " expire."))));

    private NetlifyDescription() {}
}
