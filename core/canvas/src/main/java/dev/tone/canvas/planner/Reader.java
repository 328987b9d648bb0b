package dev.tone.canvas.planner;

import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.service.Coded;
import dev.tone.canvas.service.ServiceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what is known in a sentence: the longest name at each place, with Korean particles and small slips.
final class Reader {
    private static final int LONGEST = 32;
    private static final String COUNT =
            "(\\d{1,2}|two|three|four|five|six|ten|두|세|네|다섯|하나|한)";
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("ten", 10),
            Map.entry("하나", 1),
            Map.entry("한", 1),
            Map.entry("두", 2),
            Map.entry("세", 3),
            Map.entry("네", 4),
            Map.entry("다섯", 5));
    private static final Pattern HOST =
            Pattern.compile("(?<![a-z0-9.-])(?:[a-z0-9][a-z0-9-]*\\.)+[a-z]{2,10}(?![a-z0-9-])");
    private static final List<Pattern> PORTS = List.of(
            Pattern.compile("(?:port|포트)(?:는|은|를|가| number| is)?\\s*[:=]?\\s*(\\d{2,5})(?!\\d)(?:번(?:에서|으로)?|에서)?"),
            Pattern.compile("(?<!\\d)(\\d{2,5})\\s*번?\\s*(?:포트|port)(?:에서|로|를)?"),
            Pattern.compile("listen(?:s|ing)? (?:on|at) :?(\\d{2,5})(?!\\d)"),
            Pattern.compile("(?:(?<=\\s)(?:on|at) )?:(\\d{2,5})(?!\\d)"),
            Pattern.compile("(?<=\\s)(?:on|at) (\\d{4,5})(?!\\d)"),
            Pattern.compile("(?<!\\d)(\\d{4,5})번(?:에서)?"));
    private static final List<Pattern> REPLICAS = List.of(
            Pattern.compile(COUNT + "[ -]*(?:replicas?|instances?|copies|pods|nodes)(?: of)?(?![a-z])"),
            Pattern.compile("(?:replicas?|instances?|scaled to|replicated|scale)\\s*[:=x]?\\s*" + COUNT + "(?: times)?(?![a-z0-9])"),
            Pattern.compile("(?<![a-z0-9])x\\s?(\\d{1,2})(?![a-z0-9])"),
            Pattern.compile("(?<![a-z0-9])(\\d{1,2})\\s?x(?![a-z0-9])"),
            Pattern.compile("(?<=\\()(\\d{1,2})(?=[,)])"),
            Pattern.compile("(?:복제본|레플리카|인스턴스|파드|복제)(?:은|는|을|를)?\\s*" + COUNT + "\\s*(?:개|대)?(?:로|씩|이|의)?"),
            Pattern.compile("(?<![가-힣\\d])" + COUNT
                    + "\\s*(?:개|대)(?:의|짜리|로|를|가)?(?:\\s*(?:복제본|레플리카|인스턴스|파드)(?:으로|로|을|를)?)?"));
    private static final Pattern PARTICLES = Pattern.compile(
            "(?:들)?(?:이랑|랑|하고|으로부터|으로|로부터|로|에서|에게|에는|에|와|과|은|는|이고|이며|이나|나|이|가|을|를|의|도|만|까지|부터|용|뒤에|뒤|앞에|앞|기반|기반의|용도|로만|으로만|마다"
                    + "|랑은|처럼|이에요|입니다|예요|이다|으로는|로는|에다|에다가|이든|든|서버|서버로|서버와|서버가|서버는|쪽|쪽은|쪽에|만을|보다|해서|하는|해|된|하고는|합니다|해줘|해주세요|할|하며|하면|시켜|하게)?");

    private record Known(String what, @Nullable Technology technology, @Nullable ServiceKind kind, boolean weak) {}

    private static final Map<String, Known> WORDS = words();

    private final String original;
    private final StringBuilder text;
    private final List<Mention> found = new ArrayList<>();

    private Reader(String sentence) {
        original = Normalizer.normalize(sentence, Normalizer.Form.NFC);
        String lower = original.toLowerCase(Locale.ROOT);
        text = new StringBuilder(lower.length() == original.length() ? lower : original);
    }

    static List<Mention> read(String sentence) {
        return new Reader(sentence).read();
    }

    private List<Mention> read() {
        hosts();
        PORTS.forEach(pattern -> numbers("port", pattern));
        REPLICAS.forEach(pattern -> numbers("replicas", pattern));
        int at = 0;
        while (at < text.length()) {
            char here = text.charAt(at);
            if (",;()\n".indexOf(here) >= 0 || ((here == '.' || here == ':' || here == '!') && endsWord(at + 1))) {
                found.add(Mention.word("break", at, at + 1, String.valueOf(here)));
                at++;
            } else if (here == '+' || here == '&' || here == '/' || here == '→') {
                found.add(Mention.word("and", at, at + 1, String.valueOf(here)));
                at++;
            } else if (Character.isLetterOrDigit(here) || (here == '.' && startsWord(at))) {
                at = word(at);
            } else {
                at++;
            }
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    private void hosts() {
        Matcher match = HOST.matcher(text.toString());
        while (match.find()) {
            String host = match.group();
            if (!host.endsWith(".js") && !WORDS.containsKey(host)) {
                found.add(Mention.word("host", match.start(), match.end(), host));
                blank(match.start(), match.end());
            }
        }
    }

    private void numbers(String what, Pattern pattern) {
        Matcher match = pattern.matcher(text.toString());
        while (match.find()) {
            String number = match.group(1);
            int value = NUMBERS.containsKey(number) ? NUMBERS.getOrDefault(number, 0) : Integer.parseInt(number);
            boolean fits = what.equals("port") ? value >= 1 && value <= 65_535 : value >= 1;
            if (fits) {
                found.add(Mention.number(what, match.start(), match.end(), match.group(), value));
                blank(match.start(), match.end());
            }
        }
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }

    private boolean startsWord(int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private boolean endsWord(int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean hangul(char each) {
        return each >= '가' && each <= '힣';
    }

    /// Takes the longest known name that begins here, else the whole word as unknown.
    private int word(int at) {
        for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
            Known known = WORDS.get(text.substring(at, end));
            if (known == null && end - at > 3 && text.charAt(end - 1) == 's' && !hangul(text.charAt(end - 1))) {
                Known single = WORDS.get(text.substring(at, end - 1));
                known = single != null && single.kind() != null ? single : null;
            }
            if (known != null) {
                int after = afterParticles(end);
                if (after >= 0 && !isVerb(text.substring(at, end), at, end)) {
                    add(known, at, end);
                    return after;
                }
            }
        }
        int end = at + 1;
        boolean korean = hangul(text.charAt(at));
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-'".indexOf(text.charAt(end)) >= 0)
                && hangul(text.charAt(end)) == korean) {
            end++;
        }
        String unknown = text.substring(at, end);
        Known near = near(korean ? unknown.replaceAll("(에서|으로|이랑|하고|와|과|로|에|은|는|이|가|을|를|랑)$", "") : unknown);
        if (near != null) {
            add(near, at, end);
        } else {
            found.add(Mention.word("word", at, end, original.substring(at, end)));
        }
        return end;
    }

    private void add(Known known, int at, int end) {
        found.add(new Mention(
                known.what(), known.technology(), known.kind(), known.weak(), at, end, original.substring(at, end), 0));
    }

    /// Common English words that are also names.
    private boolean isVerb(String name, int at, int end) {
        String rest = text.substring(end, Math.min(text.length(), end + 9));
        return switch (name) {
            case "go" -> rest.matches("(?s) (to|through|live|into|over|via|in |out|on )[a-z ]*.*")
                    || text.substring(Math.max(0, at - 8), at).matches("(?s).*(should |must |to |will |can |they )");
            case "next" -> rest.startsWith(" to") || rest.startsWith(" step");
            case "express" -> rest.startsWith(" checkout");
            default -> false;
        };
    }

    /// @return where the word with its particles ends, or -1 when it goes on otherwise
    private int afterParticles(int end) {
        char last = text.charAt(end - 1);
        if (end >= text.length()) {
            return end;
        }
        char next = text.charAt(end);
        if (!hangul(next)) {
            return hangul(last) || !Character.isLetterOrDigit(next) ? end : -1;
        }
        int stop = end;
        while (stop < text.length() && hangul(text.charAt(stop))) {
            stop++;
        }
        String tail = text.substring(end, stop);
        if (PARTICLES.matcher(tail).matches() && !WORDS.containsKey(tail)) {
            return stop;
        }
        for (int length = Math.min(tail.length(), LONGEST); length > 0; length--) {
            if (WORDS.containsKey(tail.substring(0, length))
                    && (length == tail.length()
                            || PARTICLES.matcher(tail.substring(length)).matches())) {
                return end;
            }
        }
        return -1;
    }

    /// The technology that is written with a slip: one in a name of six letters, two in one of ten.
    private static @Nullable Known near(String word) {
        boolean korean = hangul(word.charAt(0));
        if (word.length() < (korean ? 4 : 5)) {
            return null;
        }
        Known best = null;
        int least = 3;
        for (Map.Entry<String, Known> each : WORDS.entrySet()) {
            String name = each.getKey();
            if (each.getValue().technology() != null && hangul(name.charAt(0)) == korean && name.charAt(0) == word.charAt(0)) {
                int allowed = name.length() >= 9 ? 2 : name.length() >= (korean ? 4 : 6) ? 1 : 0;
                if (Math.abs(name.length() - word.length()) <= allowed) {
                    int slips = slips(word, name);
                    if (slips <= allowed && slips < least) {
                        least = slips;
                        best = each.getValue();
                    }
                }
            }
        }
        return best;
    }

    /// How many letters are wrong, missing, too many or swapped.
    private static int slips(String left, String right) {
        int[][] table = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && left.charAt(i - 1) == right.charAt(j - 2) && left.charAt(i - 2) == right.charAt(j - 1)) {
                    best = Math.min(best, table[i - 2][j - 2] + 1);
                }
                table[i][j] = best;
            }
        }
        return table[left.length()][right.length()];
    }

    private static Map<String, Known> words() {
        Map<String, Known> words = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Reader.class.getResourceAsStream("words.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                int colon = line.indexOf(" : ");
                if (colon < 0 || line.startsWith("#")) {
                    continue;
                }
                String what = line.substring(0, colon).strip();
                boolean weak = what.endsWith("*");
                ServiceKind kind = Coded.parse(ServiceKind.values(), weak ? what.substring(0, what.length() - 1) : what);
                Known known = new Known(kind == null ? what : "noun", null, kind, weak);
                for (String word : line.substring(colon + 3).split(",")) {
                    if (!word.isBlank()) {
                        words.put(word.strip(), known);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Catalog.standard().names().forEach((name, technology) -> {
            if (technology.role() != Technology.Role.PROTOCOL) {
                words.put(name, new Known("technology", technology, technology.kind(), false));
            }
        });
        return Map.copyOf(words);
    }
}
