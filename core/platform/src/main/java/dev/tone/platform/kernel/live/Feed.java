package dev.tone.platform.kernel.live;

import dev.tone.model.live.SequencedFact;
import java.util.List;

/// A topic as one actor may follow it. Read by many threads, often; nothing is kept between calls.
public interface Feed {
    /// What [LiveHub#wake] names when there is more.
    Channel channel();

    /// The newest sequence, 0 when nothing has happened.
    long head();

    /// Consecutive facts after a sequence, at most that many. When the next one is no longer kept the list begins
    /// later; the reader is then told that it is behind.
    List<SequencedFact> after(long sequence, int limit);
}
