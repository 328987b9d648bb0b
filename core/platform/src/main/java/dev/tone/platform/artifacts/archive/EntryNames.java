package dev.tone.platform.artifacts.archive;

import dev.tone.model.artifact.ArtifactPath;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Reads names as archives have them: bytes in an encoding that is mostly not said.
final class EntryNames {
    /// What Windows writes in Korea, in Japan and in the West.
    private static final String KOREAN = "x-windows-949";
    private static final String JAPANESE = "windows-31j";
    private static final String WESTERN = "windows-1252";
    /// What the zip format means when it says nothing.
    private static final String DOS = "IBM437";

    /// Two letters of Japan next to each other. One alone is also what an accent and the letter after it look like.
    private static final Pattern JAPANESE_WORD = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{InKatakana}]{2}");
    private static final Pattern NOT_JAPANESE = Pattern.compile(
            "[^\\p{ASCII}\\p{IsHan}\\p{IsHiragana}\\p{InKatakana}\\x{3000}-\\x{303F}\\x{FF01}-\\x{FF5E}]");
    private static final Pattern LATIN_LETTER = Pattern.compile("[\\p{IsLatin}&&[^\\p{ASCII}]]");

    static Optional<String> utf8(byte[] name) {
        return strict(name, StandardCharsets.UTF_8);
    }

    /// The encoding that these names, none of them UTF-8, are most likely in.
    static Charset guess(List<byte[]> names) {
        if (fits(names, KOREAN, EntryNames::isHangulOrAscii)) {
            return Charset.forName(KOREAN);
        }
        if (fits(names, JAPANESE, text -> !NOT_JAPANESE.matcher(text).find()) && hasJapaneseWord(names)) {
            return Charset.forName(JAPANESE);
        }
        if (!Charset.isSupported(DOS)) {
            return StandardCharsets.ISO_8859_1;
        }
        return latinLetters(names, WESTERN) > latinLetters(names, DOS)
                ? Charset.forName(WESTERN)
                : Charset.forName(DOS);
    }

    private static boolean fits(List<byte[]> names, String encoding, Predicate<String> reads) {
        return Charset.isSupported(encoding)
                && names.stream()
                        .allMatch(name -> strict(name, Charset.forName(encoding))
                                .filter(reads)
                                .isPresent());
    }

    private static boolean isHangulOrAscii(String text) {
        return text.codePoints()
                .allMatch(c -> c < 0x80 || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    }

    private static boolean hasJapaneseWord(List<byte[]> names) {
        return names.stream()
                .anyMatch(name -> JAPANESE_WORD
                        .matcher(new String(name, Charset.forName(JAPANESE)))
                        .find());
    }

    /// How many letters beyond ASCII the names have so: the wrong one of the two makes lines, Greek and signs of them.
    private static long latinLetters(List<byte[]> names, String encoding) {
        Charset charset = Charset.forName(encoding);
        return names.stream()
                .mapToLong(name -> LATIN_LETTER
                        .matcher(new String(name, charset))
                        .results()
                        .count())
                .sum();
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
