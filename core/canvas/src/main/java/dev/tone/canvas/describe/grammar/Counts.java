package dev.tone.canvas.describe.grammar;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers, ports and hosts in the words of a command.
final class Counts {
    /// Matches a number in figures or words.
    static final String NUMBER =
            "(\\d{1,5}|a single|one|two|three|four|five|six|seven|eight|nine|ten|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|하나|둘|셋|넷)";

    static final String HOST = "([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*\\.[a-z]{2,})";

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("a single", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("한", 1),
            Map.entry("하나", 1),
            Map.entry("두", 2),
            Map.entry("둘", 2),
            Map.entry("세", 3),
            Map.entry("셋", 3),
            Map.entry("네", 4),
            Map.entry("넷", 4),
            Map.entry("다섯", 5),
            Map.entry("여섯", 6),
            Map.entry("일곱", 7),
            Map.entry("여덟", 8),
            Map.entry("아홉", 9),
            Map.entry("열", 10));

    private static final Pattern PORT =
            Pattern.compile("(?:^|[\\s:])(\\d{2,5})(?![\\d.])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DOMAIN = Pattern.compile("(?<![\\w.-])" + HOST, Pattern.CASE_INSENSITIVE);

    private Counts() {}

    static int number(String said) {
        Integer word = WORDS.get(said.strip().toLowerCase(Locale.ROOT));
        return word == null ? Integer.parseInt(said.strip()) : word;
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
