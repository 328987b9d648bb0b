package dev.tone.desktop.link;

import dev.tone.client.http.ToneClient;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.logs.LogFollower;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Pin;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/// The logs that are followed at the moment. A copy has one writer, so all who look at a log share one follower; it
/// ends with the last of them. Thread-safe.
final class FollowedLogs implements Pin {
    private final Path folder;
    private final ToneClient client;
    private final LiveChannel channel;
    private final Executor background;
    private final Map<DeploymentId, Shared> followers = new HashMap<>();

    private static final class Shared {
        private final LogFollower follower;
        private int users;

        Shared(LogFollower follower) {
            this.follower = follower;
        }
    }

    /// @param folder of the copies
    FollowedLogs(Path folder, ToneClient client, LiveChannel channel, Executor background) {
        this.folder = folder;
        this.client = client;
        this.channel = channel;
        this.background = background;
    }

    synchronized PlatformLink.FollowedLog follow(DeploymentId deployment) {
        Shared shared = followers.computeIfAbsent(
                deployment,
                id -> new Shared(new LogFollower(
                        folder,
                        Topic.log(id),
                        (from, limit) -> client.deployments().logs(id, from, limit),
                        channel,
                        background)));
        shared.users++;
        FollowedCopy log = new FollowedCopy(shared.follower);
        return new PlatformLink.FollowedLog(log, new Leaving(deployment, log));
    }

    private synchronized void leave(DeploymentId deployment) {
        Shared shared = followers.get(deployment);
        if (shared != null && --shared.users == 0) {
            followers.remove(deployment);
            shared.follower.close();
        }
    }

    /// One who looks leaves once, however often the handle is closed.
    private final class Leaving implements Pin {
        private final DeploymentId deployment;
        private final FollowedCopy log;
        private boolean left;

        Leaving(DeploymentId deployment, FollowedCopy log) {
            this.deployment = deployment;
            this.log = log;
        }

        @Override
        public void close() {
            synchronized (FollowedLogs.this) {
                if (!left) {
                    left = true;
                    log.close();
                    leave(deployment);
                }
            }
        }
    }

    @Override
    public synchronized void close() {
        followers.values().forEach(shared -> shared.follower.close());
        followers.clear();
    }
}
