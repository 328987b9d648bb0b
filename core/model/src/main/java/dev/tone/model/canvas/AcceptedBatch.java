package dev.tone.model.canvas;

import dev.tone.model.id.UserId;
import java.time.Instant;

/// A batch with its place in the canvas's one order.
///
/// @param revision the canvas's revision after this batch: the first batch makes revision 1
/// @param actor who made it, as the platform knows it
public record AcceptedBatch(long revision, Instant time, UserId actor, OperationBatch batch) {}
