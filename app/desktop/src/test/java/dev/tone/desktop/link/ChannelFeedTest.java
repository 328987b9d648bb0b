package dev.tone.desktop.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.PlatformEndpoint;
import dev.tone.client.http.ToneClient;
import dev.tone.client.live.Backoff;
import dev.tone.client.live.LiveChannel;
import dev.tone.client.live.OkHttpTransport;
import dev.tone.client.work.SerialScheduler;
import dev.tone.model.api.CanvasApi;
import dev.tone.model.api.ProjectApi;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Pin;
import dev.tone.model.project.Project;
import dev.tone.platform.Platform;
import dev.tone.platform.PlatformConfig;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several features that listen to the same topic of a real platform.
class ChannelFeedTest {
    @Test
    void everybody_who_listens_to_a_topic_hears_it(@TempDir Path folder) {
        try (Platform platform = Platform.start(PlatformConfig.embedded(folder));
                ToneClient client =
                        new ToneClient(PlatformEndpoint.of(platform.url(), platform::token), Platform.VERSION);
                SerialScheduler scheduler = new SerialScheduler("test", Clock.systemUTC());
                LiveChannel channel = new LiveChannel(
                        new OkHttpTransport(client), scheduler, new Backoff(new SecureRandom()), Platform.VERSION)) {
            ChannelFeed feed = new ChannelFeed(channel);
            Project project = client.projects().create(new ProjectApi.Create("One", null), IdempotencyKey.fresh());
            List<String> first = new CopyOnWriteArrayList<>();
            List<String> second = new CopyOnWriteArrayList<>();
            Topic topic = Topic.project(project.id());
            AtomicInteger readAgain = new AtomicInteger();
            Pin one = feed.follow(topic, fact -> first.add(fact.toString()), readAgain::incrementAndGet);
            // What happened before the platform has heard of it is told by nobody.
            until(() -> readAgain.get() == 1);
            Pin two = feed.follow(topic, fact -> second.add(fact.toString()), () -> {});

            change(client, project, first);
            until(() -> second.equals(first));

            second.clear();
            first.clear();
            one.close();
            assertThat(readAgain).hasValue(1);
            change(client, project, second);
            assertThat(first).isEmpty();

            two.close();
            second.clear();
            Pin again = feed.follow(topic, fact -> first.add(fact.toString()), () -> {});
            change(client, project, first);
            assertThat(second).isEmpty();
            again.close();
        }
    }

    /// Until it is heard: following takes a moment.
    private static void change(ToneClient client, Project project, List<String> heard) {
        until(() -> {
            client.canvases().create(project.id(), new CanvasApi.Name("Another"), IdempotencyKey.fresh());
            return !heard.isEmpty();
        });
    }

    private static void until(BooleanSupplier condition) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
