package dev.tone.canvas.editor;

import java.util.function.Function;

/// A tool as it is chosen. What it does is in its states.
///
/// @param id stable, e.g. `rectangle`
/// @param rest makes the state that it rests in
public record Tool(String id, Function<Editor, ToolState> rest) {}
