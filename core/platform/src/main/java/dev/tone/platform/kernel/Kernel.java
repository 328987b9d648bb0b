package dev.tone.platform.kernel;

import dev.tone.model.id.IdGenerator;
import dev.tone.platform.kernel.audit.Changes;
import dev.tone.platform.kernel.disk.DataDirectory;
import dev.tone.platform.kernel.http.RouteRegistry;
import dev.tone.platform.kernel.live.LiveHub;
import dev.tone.platform.kernel.live.TopicLog;
import dev.tone.platform.kernel.policy.Policy;
import dev.tone.platform.kernel.secret.SecretBox;
import dev.tone.platform.kernel.sql.Transactions;
import java.time.Clock;

/// What the wirings of the domains build from. Only wirings take it whole; what they build takes what it uses.
public record Kernel(
        DataDirectory data,
        Clock clock,
        IdGenerator ids,
        Transactions transactions,
        Changes changes,
        Policy policy,
        RouteRegistry routes,
        TopicLog topics,
        LiveHub live,
        SecretBox secrets) {}
