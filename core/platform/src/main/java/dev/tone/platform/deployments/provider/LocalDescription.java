package dev.tone.platform.deployments.provider;

import dev.tone.model.provider.Capability;
import dev.tone.model.provider.CapabilityNote;
import dev.tone.model.provider.Provider;
import java.util.List;

/// What this machine can do for a deployment.
final class LocalDescription {
    static final Provider PROVIDER = new Provider(
            LocalProvider.NAME,
            "This machine",
            List.of(
                    new CapabilityNote(Capability.BUILD_HERE, true, null),
                    new CapabilityNote(Capability.STATIC_FILES, true, null),
                    new CapabilityNote(Capability.PROCESS, true, null),
                    new CapabilityNote(Capability.MISSING_FILES_ONLY, true, "Nothing leaves this machine."),
                    new CapabilityNote(Capability.LOG, true, null),
                    new CapabilityNote(Capability.CANCEL, true, null),
                    new CapabilityNote(Capability.ROLL_BACK, true, null),
                    new CapabilityNote(Capability.PROMOTE, true, null),
                    new CapabilityNote(Capability.RETRY_FAILED, true, null),
                    new CapabilityNote(Capability.PREVIEWS, true, "Each environment has a port of its own."),
                    new CapabilityNote(Capability.ALIASES, false, "Sites answer at localhost only."),
                    new CapabilityNote(Capability.VARIABLES, true, null),
                    new CapabilityNote(
                            Capability.GRADUAL,
                            true,
                            "In steps or beside the one before, by what visitors are answered."),
                    new CapabilityNote(Capability.DRAWING, false, "This machine runs programs and no images.")),
            List.of(),
            null);

    private LocalDescription() {}
}
