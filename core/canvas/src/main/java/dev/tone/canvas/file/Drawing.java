package dev.tone.canvas.file;

import dev.tone.model.canvas.CanvasRecord;
import java.util.List;

/// What is in a `.tone` file.
///
/// @param name what the canvas is called
public record Drawing(String name, List<CanvasRecord> records) {
    public static final int MAX_NAME = 200;

    public Drawing {
        records = List.copyOf(records);
    }
}
