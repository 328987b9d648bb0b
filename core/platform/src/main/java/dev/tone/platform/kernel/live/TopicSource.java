package dev.tone.platform.kernel.live;

import dev.tone.model.live.Topic;
import dev.tone.platform.kernel.policy.Actor;

/// Serves one kind of topic. A domain that keeps its own sequence (revisions, log lines) registers one with
/// [LiveHub#serve]; facts of the [TopicLog] come from a [TopicLogFeed].
@FunctionalInterface
public interface TopicSource {
    /// @throws dev.tone.model.fault.FaultException when there is no such topic for the actor, or it may not follow it
    Feed open(Actor actor, Topic topic);
}
