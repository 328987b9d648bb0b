package dev.tone.desktop.link;

import dev.tone.client.http.ToneClient;
import dev.tone.desktop.diagnostics.DiagnosticsPort;
import dev.tone.model.diagnostics.PlatformInfo;
import dev.tone.model.diagnostics.StorageReport;

/// Diagnostics over the client.
final class ClientDiagnostics implements DiagnosticsPort {
    private final ToneClient client;

    ClientDiagnostics(ToneClient client) {
        this.client = client;
    }

    @Override
    public PlatformInfo info() {
        return client.diagnostics().info();
    }

    @Override
    public StorageReport storage() {
        return client.diagnostics().storage();
    }

    @Override
    public StorageReport checkStorage() {
        return client.diagnostics().checkStorage();
    }
}
