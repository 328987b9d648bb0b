package dev.tone.desktop.blueprint;

import dev.tone.canvas.blueprint.diff.LineDiff.Kind;

/// A line of the text.
///
/// @param line its number in the text as it is now, from 0; -1 for one that is gone
record CodeRow(Kind kind, String text, int line) {}
