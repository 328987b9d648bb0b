package dev.tone.canvas.exchange.read;

import dev.tone.canvas.exchange.Cargo;
import dev.tone.canvas.exchange.JsonDrawing;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.file.ToneFile;
import dev.tone.model.fault.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// A drawing that was made elsewhere.
///
/// @param notes what could not be kept, one sentence each for people
public record ForeignDrawing(Drawing drawing, List<String> notes) {
    /// Larger files are refused unread.
    public static final int LARGEST = 64 << 20;

    private static final List<String> ENDINGS =
            List.of(".tone", ".excalidraw", ".drawio", ".mmd", ".mermaid", ".tone.json", ".tone.png", ".tone.svg");

    public ForeignDrawing {
        notes = List.copyOf(notes);
    }

    /// Whether a file of that name is likely a drawing; pictures count only when their name says so.
    public static boolean isLikely(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /// @throws dev.tone.model.fault.FaultException when it cannot be read, with what is wrong
    public static ForeignDrawing read(String fileName, byte[] content) {
        if (content.length > LARGEST) {
            throw Fault.invalid(
                            "canvas/file-too-large",
                            "This file is too large for a drawing.",
                            "Up to " + (LARGEST >> 20) + " MB are read.")
                    .asException();
        }
        String lower = fileName.toLowerCase(Locale.ROOT);
        String name = fileName.replaceFirst("(\\.tone)?\\.[A-Za-z]+$", "");
        return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
            case "excalidraw" -> new ExcalidrawReader(name).read(content);
            case "drawio" -> new DrawioReader(name).read(text(content));
            case "mmd", "mermaid" -> MermaidText.read(name, text(content));
            case "json" -> new ForeignDrawing(JsonDrawing.read(content), List.of());
            case "png" -> new ForeignDrawing(Cargo.fromPng(content), List.of());
            case "svg" -> svg(name, text(content));
            default -> {
                try {
                    yield new ForeignDrawing(ToneFile.read(new ByteArrayInputStream(content)), List.of());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /// Tone puts a drawing into the metadata of a picture, draw.io into an attribute of its outermost element.
    private static ForeignDrawing svg(String name, String text) {
        String carried = DrawioReader.carried(text);
        return carried == null
                ? new ForeignDrawing(Cargo.fromSvg(text), List.of())
                : new DrawioReader(name).read(carried);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
