package dev.tone.platform.governance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// A time in a sentence. Whoever reads it may be anywhere, so the zone is said; nobody waits for fractions of a minute.
final class Moments {
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Moments() {}

    static String say(Instant time) {
        return FORM.format(time);
    }

    /// What people wrote, as the end of a sentence.
    static String ended(String words) {
        return words.isEmpty() || ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }
}
