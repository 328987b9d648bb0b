package dev.tone.desktop.link;

import dev.tone.client.http.DeploymentService;
import dev.tone.client.http.ToneClient;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.logs.LogCopies;
import dev.tone.client.logs.LogFollower;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.EnvironmentId;
import dev.tone.model.live.Topic;
import dev.tone.model.log.LogPage;
import dev.tone.model.observe.Pin;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The logs that are followed at the moment. A copy has one writer, so all who look at a log share one follower; it
/// ends with the last of them. Thread-safe.
final class FollowedLogs implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedLogs.class);

    private final Path folder;
    private final ToneClient client;
    private final LiveChannel channel;
    private final Executor background;
    private final Map<Topic, Shared> followers = new HashMap<>();
    private final Set<Topic> askedWhileFollowed = new HashSet<>();

    private record PlatformLog(DeploymentService platform, DeploymentId deployment) implements LogFollower.Source {
        @Override
        public LogPage read(Long from, Integer limit) {
            return platform.logs(deployment, from, limit);
        }

        @Override
        public InputStream lines(long from) {
            return platform.logLines(deployment, from).byteStream();
        }
    }

    private record SiteLog(DeploymentService platform, EnvironmentId environment) implements LogFollower.Source {
        @Override
        public LogPage read(Long from, Integer limit) {
            return platform.siteLogs(environment, from, limit);
        }

        @Override
        public InputStream lines(long from) {
            return platform.siteLogLines(environment, from).byteStream();
        }
    }

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

    PlatformLink.FollowedLog follow(DeploymentId deployment) {
        return follow(Topic.log(deployment), new PlatformLog(client.deployments(), deployment));
    }

    /// What the process behind a site writes.
    PlatformLink.FollowedLog follow(EnvironmentId environment) {
        return follow(Topic.siteLog(environment), new SiteLog(client.deployments(), environment));
    }

    private synchronized PlatformLink.FollowedLog follow(Topic topic, LogFollower.Source source) {
        Shared shared = followers.computeIfAbsent(
                topic, _ -> new Shared(new LogFollower(folder, topic, source, channel, background)));
        shared.users++;
        FollowedCopy log = new FollowedCopy(shared.follower);
        return new PlatformLink.FollowedLog(log, new Leaving(topic, log));
    }

    /// Copies of logs that the platform has no more go, in the background; those that it does not speak of now stay.
    void forgetGone() {
        background.execute(() -> {
            try {
                LogCopies.forget(folder, topic -> !isFollowed(topic) && isGone(topic));
            } catch (UncheckedIOException e) {
                LOG.info("Copies of logs could not be removed: {}", e.getMessage());
            }
        });
    }

    private synchronized boolean isFollowed(Topic topic) {
        boolean followed = followers.containsKey(topic);
        if (followed) {
            askedWhileFollowed.add(topic);
        }
        return followed;
    }

    private boolean isGone(Topic topic) {
        try {
            if (topic.kind() == Topic.Kind.LOG) {
                client.deployments().get(new DeploymentId(topic.id()));
            } else {
                client.deployments().siteLogs(new EnvironmentId(topic.id()), null, 1);
            }
            return false;
        } catch (FaultException e) {
            return e.fault().kind() == FaultKind.NOT_FOUND;
        }
    }

    private synchronized void leave(Topic topic) {
        Shared shared = followers.get(topic);
        if (shared != null && --shared.users == 0) {
            followers.remove(topic);
            shared.follower.close();
            if (askedWhileFollowed.remove(topic)) {
                forgetGone();
            }
        }
    }

    /// One who looks leaves once, however often the handle is closed.
    private final class Leaving implements Pin {
        private final Topic topic;
        private final FollowedCopy log;
        private boolean left;

        Leaving(Topic topic, FollowedCopy log) {
            this.topic = topic;
            this.log = log;
        }

        @Override
        public void close() {
            synchronized (FollowedLogs.this) {
                if (!left) {
                    left = true;
                    log.close();
                    leave(topic);
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
