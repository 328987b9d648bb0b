package dev.tone.canvas.planner;

import dev.tone.canvas.service.Coded;

/// What a word does in a sentence. The codes are the sorts of `words.txt`.
enum Sort implements Coded {
    /// The name of something that services are made with.
    TECHNOLOGY,
    /// Says what kind of service is meant.
    NOUN,
    HOST,
    PORT,
    REPLICAS,
    COUNT,
    /// A comma, bracket, full stop: the reader of phrases asks which.
    BREAK,
    /// Means nothing here, but may name a service.
    WORD,
    /// A program that only fills a queue.
    PRODUCER,
    /// Makes what is beside it the place where a stream ends.
    SINK,
    /// Asks for the three services that nearly each system has.
    TIERS,
    /// Sounds like a service but only says what the system is for.
    TITLE,
    /// What is kept belongs to the model.
    MODEL_FILE,
    /// Stands between one who opens connections and what is connected to.
    ACTIVE,
    /// As `ACTIVE`; a queue when nothing else is said.
    CONSUME,
    /// As `ACTIVE`, but does not say that nobody else is connected.
    WEAK,
    /// As `ACTIVE`, the other way round.
    PASSIVE,
    BEHIND,
    FRONT,
    /// Says that a gateway stands before everything.
    EDGE,
    BETWEEN,
    /// What follows, or was before, is what it is made with.
    MADE,
    IN,
    IS,
    /// What follows says what the technology is for.
    ROLE,
    /// What follows is ruled out by its ending, as in `gateway-less`.
    LESS,
    NOT_NEXT,
    NOT_LAST,
    /// What is before it with `를` makes way for what is before it with `로`.
    SWAP,
    AND,
    OR,
    EACH,
    BOTH,
    ARTICLE,
    THE,
    WATCH,
    PERIODIC,
    /// A verb behind its objects, as Korean has it.
    VERB,
    /// As `VERB`; a queue when nothing else is said.
    CONSUME_VERB,
    /// Means nothing, and nobody expects it to.
    FILLER;

    /// Whether it ties services together and has them on its two sides.
    boolean isInfix() {
        return switch (this) {
            case ACTIVE, CONSUME, WEAK, PASSIVE, BEHIND, FRONT, WATCH -> true;
            default -> false;
        };
    }

    boolean isVerb() {
        return this == VERB || this == CONSUME_VERB;
    }
}
