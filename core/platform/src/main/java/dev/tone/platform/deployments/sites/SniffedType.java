package dev.tone.platform.deployments.sites;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an answer that does not say so is, by its first bytes, as browsers find out: WHATWG MIME Sniffing, 7.1, of
/// which
/// only pages and text are told apart. The app's own browser shows nothing at all of what has no type.
final class SniffedType {
    /// So many bytes are looked at.
    static final int LOOK = 1_445;

    private static final Pattern PAGE = Pattern.compile(
            "\\s*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|!--)[\\s>].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /// Longest part of a character of UTF-8 that may be cut off.
    private static final int CUT = 3;

    private SniffedType() {}

    /// @return null for what is no text
    static @Nullable String of(byte[] first) {
        String text = text(first);
        if (text == null || text.isEmpty() || text.chars().anyMatch(SniffedType::isBinary)) {
            return null;
        }
        return (PAGE.matcher(text).matches() ? "text/html" : "text/plain") + "; charset=utf-8";
    }

    private static boolean isBinary(int c) {
        return c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r' && c != 0x1b;
    }

    /// @return null when it is not of UTF-8; what is cut in a character goes without its beginning
    private static @Nullable String text(byte[] bytes) {
        for (int cut = 0; cut <= Math.min(CUT, bytes.length); cut++) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut))
                        .toString();
            } catch (CharacterCodingException e) {
                // A character may be cut at the end.
                continue;
            }
        }
        return null;
    }
}
