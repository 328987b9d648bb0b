package dev.tone.desktop.link;

import dev.tone.client.logs.LineMatcher;
import dev.tone.client.logs.LogCopy;
import dev.tone.client.logs.LogFilter;
import dev.tone.client.logs.LogFollower;
import dev.tone.client.logs.LogProgress;
import dev.tone.desktop.logs.LogSource;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogLine;
import dev.tone.model.log.LogStream;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.observe.Signal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A log that is followed into a copy on the disk, as the viewer reads it: lines are read when they are painted, and
/// none is held. Thread-safe.
final class FollowedCopy implements LogSource, Pin {
    private static final String ON_ITS_WAY = "…";

    private final LogFollower follower;
    private final Signal<LogSource> changed = new Signal<>();
    private final Lifetime lifetime = new Lifetime();

    /// @param follower stays open for others when this is closed
    FollowedCopy(LogFollower follower) {
        this.follower = follower;
        lifetime.add(follower.progress().watch(_ -> changed.emit(this)));
    }

    private LogProgress progress() {
        return follower.progress().get();
    }

    @Override
    public long size() {
        return progress().known();
    }

    @Override
    public long ready() {
        return progress().lines();
    }

    @Override
    public LogLine line(long index) {
        LogLine line = follower.line(index);
        return line != null
                ? line
                : new LogLine(index + 1, Instant.EPOCH, LogStream.SYSTEM, LogLevel.DEBUG, "", ON_ITS_WAY);
    }

    @Override
    public List<LogLine> lines(long from, int wanted) {
        return follower.copy().read(from, wanted);
    }

    @Override
    public void find(LogFilter wanted, @Nullable LineMatcher matcher, long from, long to, LogCopy.Found found) {
        follower.copy().find(wanted, matcher, from, to, found);
    }

    @Override
    public long stepEnd(long index) {
        return Math.max(index + 1, follower.copy().blocks().stepEnd(index));
    }

    @Override
    public long stepStart(long index) {
        return index < ready() ? follower.copy().blocks().stepStart(index) : index;
    }

    @Override
    public long nextGroup(long index) {
        return follower.copy().blocks().nextGroup(index);
    }

    @Override
    public long groupEnd(long start) {
        return Math.max(start + 1, follower.copy().blocks().groupEnd(start));
    }

    @Override
    public long groupStart(long index) {
        return index < ready() ? follower.copy().blocks().groupStart(index) : -1;
    }

    @Override
    public List<String> steps() {
        return follower.copy().steps();
    }

    @Override
    public List<String> elements() {
        return follower.copy().elements();
    }

    @Override
    public boolean isComplete() {
        return progress().complete();
    }

    @Override
    public Signal<LogSource> changed() {
        return changed;
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
