package dev.tone.platform.diagnostics;

import dev.tone.platform.diagnostics.web.DiagnosticsRoutes;
import dev.tone.platform.kernel.Kernel;
import java.nio.file.Path;

/// Builds the diagnostics with the checks that concern everything.
public final class DiagnosticsWiring {
    private static final long LEAST_FREE_BYTES = 64L << 20;

    private final DiagnosticsFacade facade;

    public DiagnosticsWiring(Kernel kernel, String version, String database) {
        Path root = kernel.data().root();
        facade = new DiagnosticsFacade(version, database, root.toString(), kernel.clock());
        facade.check(
                "database",
                () -> kernel.transactions()
                        .read(handle -> handle.createQuery("SELECT 1")
                                                .mapTo(Integer.class)
                                                .one()
                                        == 1
                                ? DiagnosticsFacade.OK
                                : "failing"));
        facade.check(
                "disk",
                () -> root.toFile().getUsableSpace() >= LEAST_FREE_BYTES
                        ? DiagnosticsFacade.OK
                        : "The disk is nearly full.");
        facade.fact("free", () -> (root.toFile().getUsableSpace() >> 20) + " MiB");
        facade.fact("connections", () -> Integer.toString(kernel.live().connections()));
        new DiagnosticsRoutes(facade).bind(kernel.routes());
    }

    public DiagnosticsFacade facade() {
        return facade;
    }
}
