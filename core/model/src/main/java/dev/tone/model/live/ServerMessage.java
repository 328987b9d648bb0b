package dev.tone.model.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tone.model.fault.Fault;
import java.util.List;

/// What the platform says on `/api/v1/live`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerMessage.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = ServerMessage.Facts.class, name = "facts"),
    @JsonSubTypes.Type(value = ServerMessage.CaughtUp.class, name = "caught-up"),
    @JsonSubTypes.Type(value = ServerMessage.Behind.class, name = "behind"),
    @JsonSubTypes.Type(value = ServerMessage.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = ServerMessage.Pong.class, name = "pong")
})
public sealed interface ServerMessage {
    record Welcome(int protocol, String platformVersion) implements ServerMessage {}

    /// Consecutive facts of one topic.
    record Facts(Topic topic, List<SequencedFact> facts) implements ServerMessage {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /// Everything up to this sequence has been sent; what follows is new.
    record CaughtUp(Topic topic, long sequence) implements ServerMessage {}

    /// The client is too far behind to be told fact by fact (a slow reader, or facts that are no longer kept): it
    /// reads the state over REST and subscribes again after this sequence. The subscription has ended.
    record Behind(Topic topic, long sequence) implements ServerMessage {}

    /// The subscription was not made or has ended.
    record Refused(Topic topic, Fault fault) implements ServerMessage {}

    record Pong(long nonce) implements ServerMessage {}
}
