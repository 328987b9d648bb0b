package dev.tone.canvas.tools.box;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import java.util.function.BiFunction;

/// What a box tool makes.
///
/// @param tool the tool's id
/// @param usual how large it is when placed by a click
public record BoxKind(String tool, Size usual, BiFunction<Head, Rect, BoxElement> maker) {}
