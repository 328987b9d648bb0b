package dev.tone.canvas.describe.grammar;

import dev.tone.canvas.planner.NumberWords;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers, ports and hosts in the words of a command.
final class Counts {
    /// Matches a number in figures or words.
    static final String NUMBER = "(\\d{1,5}|a single|" + NumberWords.ANY + ")";

    static final String HOST = "([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\\.[a-z]{2,})";

    private static final Pattern PORT =
            Pattern.compile("(?:^|[\\s:])(\\d{2,5})(?![\\d.])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DOMAIN = Pattern.compile("(?<![\\w.-])" + HOST, Pattern.CASE_INSENSITIVE);

    private Counts() {}

    static int number(String said) {
        String number = said.strip().toLowerCase(Locale.ROOT);
        return number.equals("a single") ? 1 : NumberWords.value(number);
    }

    /// The port in these words, 0 for none.
    static int port(String words) {
        Matcher matcher = PORT.matcher(DOMAIN.matcher(words).replaceAll(" "));
        while (matcher.find()) {
            int port = Integer.parseInt(matcher.group(1));
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        return 0;
    }

    /// The host in these words, empty for none.
    static String host(String words) {
        Matcher matcher = DOMAIN.matcher(words);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }
}
