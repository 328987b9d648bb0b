package dev.tone.platform.kernel.live;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.json.Json;
import dev.tone.model.live.ServerMessage;
import dev.tone.model.live.Topic;
import dev.tone.platform.kernel.policy.Actor;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One socket. It holds no facts, only how far its reader is in each topic: its thread reads on from there and sends
/// one frame at a time. So a slow reader costs nothing but its place, and whatever happened meanwhile travels in
/// one frame.
final class LiveSession {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSession.class);
    private static final int MAX_TOPICS = 256;
    private static final int MAX_REPLIES = 256;
    /// How many facts a reader may lag before it is quicker to read the state.
    private static final long MAX_LAG = 10_000;
    /// When facts come faster than this, those of one tick travel together.
    private static final long TICK_NANOS = 8_000_000;

    private final Actor actor;
    private final Wire wire;
    private final Frames frames;
    private final LiveHub hub;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Queue<ServerMessage> replies = new ArrayDeque<>();
    private final Map<Topic, Place> places = new LinkedHashMap<>();
    private final LinkedHashSet<Topic> due = new LinkedHashSet<>();
    private boolean ended;
    private long lastFrame = System.nanoTime() - TICK_NANOS;

    /// How far the reader is in a topic. Its fields belong to the sending thread.
    private static final class Place {
        final Feed feed;
        long sequence;
        boolean caughtUp;

        Place(Feed feed, long sequence) {
            this.feed = feed;
            this.sequence = sequence;
        }
    }

    LiveSession(Actor actor, Wire wire, Frames frames, LiveHub hub) {
        this.actor = actor;
        this.wire = wire;
        this.frames = frames;
        this.hub = hub;
    }

    Actor actor() {
        return actor;
    }

    void reply(ServerMessage message) {
        lock.lock();
        try {
            if (replies.size() >= MAX_REPLIES) {
                wire.close(LiveHub.TOO_MUCH, "Too many messages without reading the answers");
                return;
            }
            replies.add(message);
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /// @param after -1 for "from now on"
    void subscribe(Topic topic, Feed feed, long after) {
        long head = feed.head();
        if (after > head || head - after > MAX_LAG && after >= 0) {
            reply(new ServerMessage.Behind(topic, head));
            return;
        }
        lock.lock();
        try {
            if (places.size() >= MAX_TOPICS && !places.containsKey(topic)) {
                reply(new ServerMessage.Refused(
                        topic,
                        new Fault(FaultKind.LIMITED, "live/too-many-topics", "Too many topics are followed.", null)));
                return;
            }
            places.put(topic, new Place(feed, after < 0 ? head : after));
            hub.follow(feed.channel(), this);
            due.add(topic);
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    void unsubscribe(Topic topic) {
        lock.lock();
        try {
            Place place = places.remove(topic);
            due.remove(topic);
            if (place != null
                    && places.values().stream()
                            .noneMatch(other -> other.feed.channel().equals(place.feed.channel()))) {
                hub.unfollow(place.feed.channel(), this);
            }
        } finally {
            lock.unlock();
        }
    }

    void wake(Channel channel) {
        lock.lock();
        try {
            places.forEach((topic, place) -> {
                if (place.feed.channel().equals(channel)) {
                    due.add(topic);
                }
            });
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            ended = true;
            places.values().forEach(place -> hub.unfollow(place.feed.channel(), this));
            places.clear();
            due.clear();
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /// The sending thread's life.
    void run() {
        try {
            while (await()) {
                sendReplies();
                sendFacts();
            }
        } catch (IOException e) {
            LOG.debug("A reader left", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("A live session failed", e);
            wire.close(LiveHub.FAILED, "The platform failed");
        } finally {
            end();
        }
    }

    private boolean await() throws InterruptedException {
        lock.lock();
        try {
            while (!ended && replies.isEmpty() && due.isEmpty()) {
                work.await();
            }
            return !ended;
        } finally {
            lock.unlock();
        }
    }

    private void sendReplies() throws IOException, InterruptedException {
        for (ServerMessage message = nextReply(); message != null; message = nextReply()) {
            wire.send(Json.write(message));
        }
    }

    private @Nullable ServerMessage nextReply() {
        lock.lock();
        try {
            return replies.poll();
        } finally {
            lock.unlock();
        }
    }

    private void sendFacts() throws IOException, InterruptedException {
        Topic topic;
        Place place;
        lock.lock();
        try {
            if (due.isEmpty()) {
                return;
            }
            topic = due.removeFirst();
            place = places.get(topic);
        } finally {
            lock.unlock();
        }
        if (place == null) {
            return;
        }
        try {
            pace();
            Frames.Frame frame = frames.next(place.feed, topic, place.sequence);
            if (frame != null) {
                wire.send(frame.text());
                lastFrame = System.nanoTime();
                place.sequence = frame.last();
            }
            if (frame != null && frame.more()) {
                goOn(topic, place);
            } else if (!place.caughtUp) {
                place.caughtUp = true;
                wire.send(Json.write(new ServerMessage.CaughtUp(topic, place.sequence)));
                // Something may have come between reading and saying so; its wake-up has marked the topic again.
            }
        } catch (Frames.GoneException e) {
            behind(topic, place);
        } catch (FaultException e) {
            unsubscribe(topic);
            wire.send(Json.write(new ServerMessage.Refused(topic, e.fault())));
        }
    }

    private void goOn(Topic topic, Place place) throws IOException, InterruptedException {
        if (place.feed.head() - place.sequence > MAX_LAG) {
            behind(topic, place);
            return;
        }
        lock.lock();
        try {
            if (places.get(topic) == place) {
                due.add(topic);
            }
        } finally {
            lock.unlock();
        }
    }

    private void behind(Topic topic, Place place) throws IOException, InterruptedException {
        unsubscribe(topic);
        wire.send(Json.write(new ServerMessage.Behind(topic, place.feed.head())));
    }

    private void pace() {
        long wait = lastFrame + TICK_NANOS - System.nanoTime();
        if (wait > 0) {
            LockSupport.parkNanos(wait);
        }
    }
}
