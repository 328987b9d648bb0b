package dev.tone.model.live;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// What a client says on `/api/v1/live`. The bearer token travels in the upgrade request's `Authorization` header.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientMessage.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = ClientMessage.Subscribe.class, name = "subscribe"),
    @JsonSubTypes.Type(value = ClientMessage.Unsubscribe.class, name = "unsubscribe"),
    @JsonSubTypes.Type(value = ClientMessage.Ping.class, name = "ping")
})
public sealed interface ClientMessage {
    int PROTOCOL = 1;

    /// The first message; the answer is [ServerMessage.Welcome] or a close that says which side to update.
    record Hello(int protocol, String clientVersion) implements ClientMessage {}

    /// @param after the last sequence that the client has; it gets everything later. -1 for "from now on"
    record Subscribe(Topic topic, long after) implements ClientMessage {}

    record Unsubscribe(Topic topic) implements ClientMessage {}

    record Ping(long nonce) implements ClientMessage {}
}
