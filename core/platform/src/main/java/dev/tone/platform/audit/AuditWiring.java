package dev.tone.platform.audit;

import dev.tone.platform.audit.sql.SqlAudit;
import dev.tone.platform.audit.web.AuditRoutes;
import dev.tone.platform.kernel.Kernel;

/// Builds the reading side of the audit trail.
public final class AuditWiring {
    private final AuditFacade facade;

    public AuditWiring(Kernel kernel) {
        facade = new AuditFacade(kernel.transactions(), new SqlAudit());
        new AuditRoutes(facade).bind(kernel.routes());
    }
}
