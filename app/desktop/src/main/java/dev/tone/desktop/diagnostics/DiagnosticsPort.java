package dev.tone.desktop.diagnostics;

import dev.tone.model.diagnostics.PlatformInfo;
import dev.tone.model.diagnostics.StorageReport;

/// What the platform says about itself. The calls block and throw [dev.tone.model.fault.FaultException].
public interface DiagnosticsPort {
    PlatformInfo info();

    /// Where files are kept and how they are.
    StorageReport storage();

    /// Begins to read all files and compare them, and returns at once.
    StorageReport checkStorage();
}
