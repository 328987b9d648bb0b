package dev.tone.platform.kernel.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;

/// The text of a JSON body: UTF-8 as RFC 8259 wants it, and nothing that could only be stored as a question mark. A
/// reader of bytes guesses other encodings and takes sequences that no writer of UTF-8 makes.
final class JsonText {
    private static final int HEX = 16;
    private static final int ESCAPE = 6;

    static String of(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        requirePairs(text);
        return text;
    }

    /// A character beyond the first 65,536 is escaped as two halves; one alone is no character.
    private static void requirePairs(String text) throws CharacterCodingException {
        int at = text.indexOf('\\');
        while (at >= 0) {
            char unit = escaped(text, at);
            int next = unit == 0 ? at + 2 : at + ESCAPE;
            if (Character.isLowSurrogate(unit)
                    || Character.isHighSurrogate(unit) && !Character.isLowSurrogate(escaped(text, next))) {
                throw new MalformedInputException(ESCAPE);
            }
            at = text.indexOf('\\', Character.isHighSurrogate(unit) ? next + ESCAPE : next);
        }
    }

    /// What an escape by number at the place stands for, 0 when there is none.
    private static char escaped(String text, int at) {
        if (at + ESCAPE > text.length() || text.charAt(at) != '\\' || text.charAt(at + 1) != 'u') {
            return 0;
        }
        int unit = 0;
        for (int i = at + 2; i < at + ESCAPE; i++) {
            int digit = Character.digit(text.charAt(i), HEX);
            if (digit < 0) {
                return 0;
            }
            unit = unit * HEX + digit;
        }
        return (char) unit;
    }

    private JsonText() {}
}
