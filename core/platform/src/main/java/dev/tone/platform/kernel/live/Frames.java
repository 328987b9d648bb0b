package dev.tone.platform.kernel.live;

import dev.tone.model.json.Json;
import dev.tone.model.live.SequencedFact;
import dev.tone.model.live.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the frames of facts, each once for everybody who waits at the same place. What happened does not change, so a
/// frame is true for ever; a few of the newest are kept. Thread-safe.
final class Frames {
    private static final int MAX_FACTS = 500;
    private static final int MAX_CHARS = 1 << 20;
    private static final int KEPT_CHARS = 16 << 20;

    /// @param last sequence of its last fact
    /// @param more whether there may be more: the source had more when it was made, or it is not from now
    record Frame(String text, long last, boolean more) {}

    private record Place(Channel channel, Topic topic, long after) {}

    private final Map<Place, Frame> kept = new LinkedHashMap<>(64, 0.75f, true);
    private long keptChars;

    /// @return null when there is nothing after that sequence
    /// @throws GoneException when the next fact is no longer kept
    @Nullable
    Frame next(Feed feed, Topic topic, long after) throws GoneException {
        Place place = new Place(feed.channel(), topic, after);
        Frame known = known(place);
        if (known != null) {
            return known;
        }
        List<SequencedFact> facts = feed.after(after, MAX_FACTS);
        if (facts.isEmpty()) {
            return null;
        }
        if (facts.getFirst().sequence() != after + 1) {
            throw new GoneException();
        }
        Frame frame = frame(topic, facts);
        keep(place, new Frame(frame.text, frame.last, true));
        return frame;
    }

    private static Frame frame(Topic topic, List<SequencedFact> facts) {
        StringBuilder text = new StringBuilder("{\"type\":\"facts\",\"topic\":")
                .append(Json.write(topic.toString()))
                .append(",\"facts\":[");
        int count = 0;
        for (SequencedFact fact : facts) {
            if (count > 0 && text.length() > MAX_CHARS) {
                break;
            }
            text.append(count == 0 ? "" : ",").append(Json.write(fact));
            count++;
        }
        text.append("]}");
        boolean more = count < facts.size() || facts.size() == MAX_FACTS;
        return new Frame(text.toString(), facts.get(count - 1).sequence(), more);
    }

    private synchronized @Nullable Frame known(Place place) {
        return kept.get(place);
    }

    private synchronized void keep(Place place, Frame frame) {
        Frame before = kept.put(place, frame);
        keptChars += frame.text().length() - (before == null ? 0 : before.text().length());
        var oldest = kept.entrySet().iterator();
        while (keptChars > KEPT_CHARS && oldest.hasNext()) {
            keptChars -= oldest.next().getValue().text().length();
            oldest.remove();
        }
    }

    static final class GoneException extends Exception {
        private static final long serialVersionUID = 1;
    }
}
