package dev.tone.platform.kernel.policy;

import dev.tone.model.api.Permission;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import java.util.EnumSet;
import java.util.Set;

/// The one place that decides what an actor may do. Which objects exist for the actor at all is decided by the
/// organization in every query.
public final class Policy {
    private static final Set<Permission> NOT_FOR_MEMBERS = EnumSet.of(
            Permission.WORKSPACE_MANAGE,
            Permission.ENVIRONMENT_PROTECT,
            Permission.AUDIT_READ,
            Permission.DIAGNOSTICS_READ);

    public boolean allows(Actor actor, Permission permission) {
        return switch (actor.role()) {
            case OWNER, ADMIN -> true;
            case MEMBER -> !NOT_FOR_MEMBERS.contains(permission);
        };
    }

    /// @throws dev.tone.model.fault.FaultException `policy/not-allowed`
    public void require(Actor actor, Permission permission) {
        if (!allows(actor, permission)) {
            throw new Fault(
                            FaultKind.FORBIDDEN,
                            "policy/not-allowed",
                            "You may not do this.",
                            "Ask an owner of the organization for the right to.")
                    .asException();
        }
    }
}
