package dev.tone.canvas.exchange.read;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a text from the clipboard may be besides a text. Looking is cheap and may be wrong; reading is thorough.
public enum PastedForm {
    TONE(".tone.json"),
    SVG(".svg"),
    EXCALIDRAW(".excalidraw"),
    DRAWIO(".drawio"),
    MERMAID(".mmd"),
    /// A Compose file or Kubernetes manifests, which [dev.tone.canvas.blueprint.read.SystemReader] reads.
    SYSTEM(".yaml");

    private static final int HEAD = 4_000;
    private static final int TAIL = 400;
    private static final Pattern COMPOSE =
            Pattern.compile("^services:[ \\t]*(?:#.*)?$\\s+[\\w.-]{1,200}:", Pattern.MULTILINE);
    private static final Pattern API_VERSION = Pattern.compile("^apiVersion:[ \\t]*\\S", Pattern.MULTILINE);
    private static final Pattern KIND = Pattern.compile("^kind:[ \\t]*\\S", Pattern.MULTILINE);
    private static final String ESCAPED = "%3CmxGraphModel";

    private final String ending;

    PastedForm(String ending) {
        this.ending = ending;
    }

    /// @return null when it is just a text
    public static @Nullable PastedForm of(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD)).strip();
        if (head.startsWith("{")) {
            return json(head + text.substring(Math.max(0, text.length() - TAIL)));
        }
        if (head.startsWith("<") || head.startsWith(ESCAPED)) {
            return markup(head, text);
        }
        if (MermaidText.isLikely(text)) {
            return MERMAID;
        }
        return COMPOSE.matcher(text).find()
                        || API_VERSION.matcher(text).find()
                                && KIND.matcher(text).find()
                ? SYSTEM
                : null;
    }

    /// The name of the format may stand at the beginning or at the end.
    private static @Nullable PastedForm json(String ends) {
        return ends.contains("\"tone-drawing\"") ? TONE : ends.contains("\"excalidraw") ? EXCALIDRAW : null;
    }

    private static @Nullable PastedForm markup(String head, String text) {
        if (head.startsWith("<mxfile") || head.contains("<mxGraphModel") || head.startsWith(ESCAPED)) {
            return DRAWIO;
        }
        boolean carries = text.contains("tone.dev/ns/drawing")
                || text.contains("&lt;mxfile")
                || text.contains("payload-type:application/vnd.excalidraw");
        return head.contains("<svg") && carries ? SVG : null;
    }

    /// @param name what to call what has no name of its own
    /// @throws dev.tone.model.fault.FaultException when it cannot be read, or is a [#SYSTEM]
    public ForeignDrawing read(String name, String text) {
        String plain = text.strip();
        if (plain.startsWith(ESCAPED)) {
            plain = unescaped(plain);
        }
        return ForeignDrawing.read(name + ending, plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String unescaped(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Sheet.unreadable("draw.io");
        }
    }
}
