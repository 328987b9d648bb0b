package dev.tone.platform.deployments.remote.git;

import dev.tone.model.provider.Capability;
import dev.tone.model.provider.CapabilityNote;
import dev.tone.model.provider.Provider;
import dev.tone.model.provider.ProviderField;
import dev.tone.model.provider.TokenGuide;
import java.util.List;

/// What a repository that a controller follows can do for a deployment.
final class GitDescription {
    static final String NAME = "git";

    static final Provider PROVIDER = new Provider(
            NAME,
            "Git repository",
            List.of(
                    new CapabilityNote(Capability.DRAWING, true, "What the drawing compiles to is committed."),
                    new CapabilityNote(Capability.BUILD_HERE, false, "What is committed is what was given."),
                    new CapabilityNote(Capability.STATIC_FILES, true, "As far as the controller publishes them."),
                    new CapabilityNote(Capability.PROCESS, false, "The controller decides what runs."),
                    new CapabilityNote(Capability.MISSING_FILES_ONLY, true, "Git sends only what is new."),
                    new CapabilityNote(
                            Capability.LOG, true, "The commit, and what the controller reports on it at GitHub."),
                    new CapabilityNote(Capability.CANCEL, true, "Until the commit is pushed."),
                    new CapabilityNote(
                            Capability.ROLL_BACK, true, "The earlier files are committed again; history is kept."),
                    new CapabilityNote(Capability.PROMOTE, true, "The same files, on that branch or in that folder."),
                    new CapabilityNote(Capability.RETRY_FAILED, false, "A commit is there or is not."),
                    new CapabilityNote(Capability.PREVIEWS, true, "On a branch or in a folder of their own."),
                    new CapabilityNote(Capability.ALIASES, false, "The controller decides where it answers."),
                    new CapabilityNote(Capability.GRADUAL, false, "The controller decides how it rolls out."),
                    new CapabilityNote(Capability.VARIABLES, false, "Secrets do not belong into a repository.")),
            List.of(
                    new ProviderField("branch", "Branch", "main", true),
                    new ProviderField("folder", "Folder", "clusters/production", false),
                    new ProviderField("url", "Address", "https://shop.example.org", false),
                    new ProviderField("wait", "Wait for the controller", "yes, or empty", false)),
            new TokenGuide(
                    "https://github.com/settings/personal-access-tokens/new",
                    List.of(
                            new TokenGuide.Scope(
                                    "https://name:token@host/owner/repository.git",
                                    "The address as git clone takes it, the token in it. SSH is not spoken."),
                            new TokenGuide.Scope("Contents: Read and write", "Commits on the branch."),
                            new TokenGuide.Scope(
                                    "Commit statuses: Read-only", "To hear what the controller reports."))));

    private GitDescription() {}
}
