package dev.tone.model.artifact;

import dev.tone.model.text.Bidi;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// What a path in an artifact may be: relative, `/`-separated, normalized, harmless on every file system.
public final class ArtifactPath {
    public static final int MAX_BYTES = 2_048;
    public static final int MAX_NAME_BYTES = 255;
    public static final int MAX_DEPTH = 64;

    /// By UTF-8 bytes, so that every machine and database sorts alike.
    public static final Comparator<String> ORDER =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    /// Says in half a sentence what is wrong ("leaves the folder (..)"), null when nothing is.
    public static @Nullable String flaw(String path) {
        if (path.isEmpty()) {
            return "is empty";
        }
        if (path.indexOf('\\') >= 0) {
            return "has a backslash, which is a folder separator on Windows";
        }
        if (path.startsWith("/")) {
            return "is absolute";
        }
        if (path.length() >= 2 && path.charAt(1) == ':' && isLetter(path.charAt(0))) {
            return "starts with a drive letter";
        }
        if (path.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return "is longer than " + MAX_BYTES + " bytes";
        }
        String character = characterFlaw(path);
        return character != null ? character : segmentFlaw(path);
    }

    private static @Nullable String characterFlaw(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < 0x20 || c == 0x7f) {
                return "has a control character";
            }
            if (Bidi.turns(c)) {
                return "has a character that turns the direction of reading";
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < path.length()
                    && Character.isLowSurrogate(path.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return "is not valid Unicode";
            }
        }
        return null;
    }

    private static @Nullable String segmentFlaw(String path) {
        String[] names = path.split("/", -1);
        if (names.length > MAX_DEPTH) {
            return "is deeper than " + MAX_DEPTH + " folders";
        }
        for (String name : names) {
            if (name.equals("..")) {
                return "leaves the folder (..)";
            }
            if (name.isEmpty() || name.equals(".")) {
                return "is not normalized";
            }
            if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
                return "has a name longer than " + MAX_NAME_BYTES + " bytes";
            }
        }
        return null;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private ArtifactPath() {}
}
