package dev.tone.desktop.shell;

import dev.tone.model.fault.Fault;

/// How the platform behind the window stands.
public sealed interface PlatformStatus {
    record Starting() implements PlatformStatus {}

    record Ready(String version, boolean embedded) implements PlatformStatus {}

    /// The connection is cut and is being made again; work goes on and waits in the outbox.
    record Offline() implements PlatformStatus {}

    record Failed(Fault fault) implements PlatformStatus {}
}
