package dev.tone.appbench.logs;

import dev.tone.client.logs.LineMatcher;
import dev.tone.client.logs.LogCopy;
import dev.tone.client.logs.LogFilter;
import dev.tone.desktop.logs.LogSource;
import dev.tone.model.log.LogLine;
import dev.tone.model.observe.Signal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A copy on the disk as the viewer reads it, told of what is appended.
final class CopySource implements LogSource {
    private final LogCopy copy;
    private final Signal<LogSource> changed = new Signal<>();

    CopySource(LogCopy copy) {
        this.copy = copy;
    }

    /// @param stored lines as a platform sends them
    void append(byte[] stored) {
        copy.append(copy.last() + 1, stored, stored.length);
        changed.emit(this);
    }

    @Override
    public List<LogLine> lines(long from, int wanted) {
        return copy.read(from, wanted);
    }

    @Override
    public long size() {
        return copy.count();
    }

    @Override
    public LogLine line(long index) {
        return copy.line(index);
    }

    @Override
    public void find(LogFilter wanted, @Nullable LineMatcher matcher, long from, long to, LogCopy.Found found) {
        copy.find(wanted, matcher, from, to, found);
    }

    @Override
    public long stepEnd(long index) {
        return copy.blocks().stepEnd(index);
    }

    @Override
    public long stepStart(long index) {
        return copy.blocks().stepStart(index);
    }

    @Override
    public List<String> steps() {
        return copy.steps();
    }

    @Override
    public boolean isComplete() {
        return false;
    }

    @Override
    public Signal<LogSource> changed() {
        return changed;
    }
}
