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

    private static final List<String> ENDINGS = List.of(
            ".tone",
            ".excalidraw",
            ".excalidrawlib",
            ".drawio",
            ".mmd",
            ".mermaid",
            ".tone.json",
            ".tone.png",
            ".tone.svg",
            ".drawio.png",
            ".drawio.svg",
            ".excalidraw.png",
            ".excalidraw.svg");

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
        String name = fileName.replaceFirst("(\\.tone|\\.drawio|\\.excalidraw)?\\.[A-Za-z]+$", "");
        return switch (lower.substring(lower.lastIndexOf('.') + 1)) {
            case "excalidraw", "excalidrawlib" -> new ExcalidrawReader(name).read(content);
            case "drawio" -> new DrawioReader(name).read(text(content));
            case "mmd", "mermaid" -> MermaidText.read(name, text(content));
            case "json" -> new ForeignDrawing(JsonDrawing.read(content), List.of());
            case "png" -> {
                ForeignDrawing carried = Carried.inPng(name, content);
                yield carried == null ? new ForeignDrawing(Cargo.fromPng(content), List.of()) : carried;
            }
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

    private static ForeignDrawing svg(String name, String text) {
        ForeignDrawing carried = Carried.inSvg(name, text);
        return carried == null ? new ForeignDrawing(Cargo.fromSvg(text), List.of()) : carried;
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
