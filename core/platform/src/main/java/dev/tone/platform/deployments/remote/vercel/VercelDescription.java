package dev.tone.platform.deployments.remote.vercel;

import dev.tone.model.provider.Capability;
import dev.tone.model.provider.CapabilityNote;
import dev.tone.model.provider.Provider;
import dev.tone.model.provider.ProviderField;
import dev.tone.model.provider.TokenGuide;
import java.util.List;

/// What Vercel can do for a deployment.
final class VercelDescription {
    static final Provider PROVIDER = new Provider(
            "vercel",
            "Vercel",
            List.of(
                    new CapabilityNote(Capability.BUILD_HERE, true, "Vercel is told not to build again."),
                    new CapabilityNote(Capability.STATIC_FILES, true, null),
                    new CapabilityNote(Capability.PROCESS, false, "Vercel serves files; it keeps no process running."),
                    new CapabilityNote(Capability.MISSING_FILES_ONLY, true, "Files are known by their SHA-1."),
                    new CapabilityNote(Capability.LOG, true, "Vercel's own lines come while it works."),
                    new CapabilityNote(
                            Capability.CANCEL, true, "Until it is ready: production moves in the same moment."),
                    new CapabilityNote(
                            Capability.ROLL_BACK, true, "Production gets the very deployment back that it had."),
                    new CapabilityNote(Capability.PROMOTE, true, null),
                    new CapabilityNote(Capability.RETRY_FAILED, true, "The build is not repeated."),
                    new CapabilityNote(Capability.PREVIEWS, true, "Each deployment has an address of its own."),
                    new CapabilityNote(Capability.ALIASES, true, "One may be set for each environment."),
                    new CapabilityNote(
                            Capability.VARIABLES,
                            false,
                            "They are there while it is built here; files that are served need none."),
                    new CapabilityNote(Capability.GRADUAL, false, "Vercel gives a release all of the traffic at once."),
                    new CapabilityNote(
                            Capability.DRAWING, false, "Vercel serves files; a drawing of services is not one.")),
            List.of(
                    new ProviderField("project", "Project", "my-project", true),
                    new ProviderField("team", "Team", "team_… (only for a team's project)", false),
                    new ProviderField("alias", "Alias", "staging.example.org", false)),
            new TokenGuide(
                    "https://vercel.com/account/settings/tokens",
                    List.of(
                            new TokenGuide.Scope(
                                    "Scope: the one team",
                                    "Choose the team that has the project instead of the full account."),
                            new TokenGuide.Scope(
                                    "Expiration", "Vercel's tokens are not divided further; let it expire."))));

    private VercelDescription() {}
}
