package dev.tone.platform.artifacts.archive;

import dev.tone.model.artifact.ArtifactPath;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Reads names as archives have them: bytes in an encoding that is mostly not said.
final class EntryNames {
    /// What Windows in Korea writes.
    private static final String KOREAN = "x-windows-949";
    /// What the zip format means when it says nothing.
    private static final String DOS = "IBM437";

    static Optional<String> utf8(byte[] name) {
        return strict(name, StandardCharsets.UTF_8);
    }

    /// The encoding that these names, none of them UTF-8, are most likely in.
    static Charset guess(List<byte[]> names) {
        if (Charset.isSupported(KOREAN)) {
            Charset korean = Charset.forName(KOREAN);
            boolean allKorean = names.stream()
                    .allMatch(name -> strict(name, korean)
                            .filter(EntryNames::isHangulOrAscii)
                            .isPresent());
            if (allKorean) {
                return korean;
            }
        }
        return Charset.isSupported(DOS) ? Charset.forName(DOS) : StandardCharsets.ISO_8859_1;
    }

    private static boolean isHangulOrAscii(String text) {
        return text.codePoints()
                .allMatch(c -> c < 0x80 || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    private static Optional<String> strict(byte[] name, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(name))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// The entry's place in the tree; the empty path is the tree's root.
    ///
    /// @throws dev.tone.model.fault.FaultException `archive/unsafe-path`
    static String normalize(String name) {
        String slashed = name.replace('\\', '/');
        if (slashed.startsWith("/")) {
            throw ArchiveFaults.unsafePath(name, "is absolute");
        }
        StringBuilder path = new StringBuilder();
        for (String segment : slashed.split("/")) {
            if (!segment.isEmpty() && !segment.equals(".")) {
                path.append(path.isEmpty() ? "" : "/").append(segment);
            }
        }
        if (path.isEmpty()) {
            return "";
        }
        String flaw = ArtifactPath.flaw(path.toString());
        if (flaw != null) {
            throw ArchiveFaults.unsafePath(name, flaw);
        }
        return path.toString();
    }

    private EntryNames() {}
}
