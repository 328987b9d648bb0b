package dev.tone.desktop.diagnostics;

import dev.tone.model.diagnostics.PlatformInfo;

/// What the platform says about itself. The call blocks and throws [dev.tone.model.fault.FaultException].
@FunctionalInterface
public interface DiagnosticsPort {
    PlatformInfo info();
}
