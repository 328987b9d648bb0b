package dev.tone.platform.deployments.remote.github;

import dev.tone.model.provider.Capability;
import dev.tone.model.provider.CapabilityNote;
import dev.tone.model.provider.Provider;
import dev.tone.model.provider.ProviderField;
import dev.tone.model.provider.TokenGuide;
import java.util.List;

/// What a workflow of GitHub Actions can do for a deployment.
final class GithubDescription {
    static final Provider PROVIDER = new Provider(
            "github",
            "GitHub Actions",
            List.of(
                    new CapabilityNote(Capability.BUILD_HERE, false, "The workflow builds what its repository has."),
                    new CapabilityNote(Capability.STATIC_FILES, true, "As far as the workflow publishes them."),
                    new CapabilityNote(Capability.PROCESS, true, "As far as the workflow starts one."),
                    new CapabilityNote(
                            Capability.MISSING_FILES_ONLY, false, "No file is sent; the repository has them."),
                    new CapabilityNote(Capability.LOG, true, "Steps while they run, a job's lines when it has ended."),
                    new CapabilityNote(Capability.CANCEL, true, null),
                    new CapabilityNote(
                            Capability.ROLL_BACK, true, "The earlier run is run again, with its commit and inputs."),
                    new CapabilityNote(
                            Capability.PROMOTE,
                            true,
                            "The workflow runs for the other environment; it may build again."),
                    new CapabilityNote(Capability.RETRY_FAILED, true, "Only the jobs that failed are run again."),
                    new CapabilityNote(Capability.PREVIEWS, true, "As far as the workflow makes them."),
                    new CapabilityNote(Capability.ALIASES, false, "The workflow decides where it answers."),
                    new CapabilityNote(
                            Capability.VARIABLES, false, "GitHub keeps the variables and secrets of its workflows."),
                    new CapabilityNote(Capability.GRADUAL, false, "The workflow decides how it rolls out."),
                    new CapabilityNote(Capability.DRAWING, false, "The workflow deploys what its repository has.")),
            List.of(
                    new ProviderField("repository", "Repository", "owner/name", true),
                    new ProviderField("workflow", "Workflow file", "deploy.yml", true),
                    new ProviderField("ref", "Branch or tag", "main", true),
                    new ProviderField("inputs", "Inputs to send", "environment, release, deployment, reason", false),
                    new ProviderField("url", "Address", "https://example.org", false)),
            new TokenGuide(
                    "https://github.com/settings/personal-access-tokens/new",
                    List.of(
                            new TokenGuide.Scope(
                                    "Only select repositories", "Choose the one repository that has the workflow."),
                            new TokenGuide.Scope(
                                    "Actions: Read and write", "Starts, follows, cancels and repeats the workflow."),
                            new TokenGuide.Scope(
                                    "Metadata: Read-only", "GitHub adds it by itself; the repository is looked up."))));

    private GithubDescription() {}
}
