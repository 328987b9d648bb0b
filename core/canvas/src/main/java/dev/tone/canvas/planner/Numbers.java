package dev.tone.canvas.planner;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The shapes that hosts, ports and counts are written in. Each is taken out of the text, so that nothing reads it
/// twice.
final class Numbers {
    private static final String COUNT = "(\\d{1,2}|" + NumberWords.ANY + ")";
    private static final Pattern HOST =
            Pattern.compile("(?<![a-z0-9.-])(?:[a-z0-9][a-z0-9-]{0,62}\\.){1,6}[a-z]{2,10}(?![a-z0-9-])");
    private static final String UNIT = "(?:replicas?|instances?|copies|pods|nodes|node(?= cluster))";
    private static final String KOREAN_UNIT = "(?:복제본|레플리카|인스턴스|파드|복제)";
    private static final List<Pattern> PORTS = List.of(
            Pattern.compile("(?<![a-z])(?:on |at )?(?:port|포트)(?:는|은|를|가|로| number| is)?\\s*[:=]?\\s*(\\d{2,5})(?!\\d)"
                    + "(?:번(?:에서|으로|의|인)?|에서|으로|로|의|인)?"),
            Pattern.compile("(?<!\\d)(\\d{2,5})\\s*번?\\s*(?:포트|port)(?:에서|으로|로|를|에|의|인|에는)?"),
            Pattern.compile("(?:listen(?:s|ing)?|exposed|serving|runs?|running) (?:on|at) :?(\\d{2,5})(?!\\d)"),
            Pattern.compile("(?<!\\d)(\\d{4,5})(?:으로|로|에서)(?= ?(?:열|리슨|듣|노출|listen))"),
            Pattern.compile("(?<=exposes |exposing |publishes |opens |listens )(\\d{4,5})(?!\\d)"),
            Pattern.compile("(?<=(?:api|서버|백엔드|서비스|server|backend|service) )((?!19|20)\\d{4,5})(?=[,.)\n]|$)"),
            Pattern.compile("(?:(?<=\\s)(?:on|at) )?:(\\d{2,5})(?!\\d)"),
            Pattern.compile("(?<=\\()(\\d{4,5})(?=\\))"),
            Pattern.compile("(?<=\\s)(?:on|at) (\\d{4,5})(?!\\d)"),
            Pattern.compile("(?<!\\d)(\\d{4,5})번(?:에서|으로)?"),
            Pattern.compile("(?<=[은는] )(\\d{4,5})(?![\\d\\p{L}])"));
    private static final List<Pattern> REPLICAS = List.of(
            Pattern.compile("(?<=(?:deployed|runs?|run it|running|started|replicated) )" + COUNT
                    + "(?:(?<=ice)| times)(?![a-z])"),
            Pattern.compile("(?<![a-z0-9])" + COUNT + "(?= [a-z.]{2,12} (?:replicas|instances|copies|pods)(?![a-z]))"),
            Pattern.compile("(?<![가-힣])노드 ?" + COUNT + "\\s*(?:개|대)(?:짜리|의)?(?= ?(?:클러스터|구성))"),
            Pattern.compile("(?<![a-z])clusters? of " + COUNT + "(?![a-z0-9])"),
            Pattern.compile("(?<![a-z0-9])" + COUNT + "[ -]*" + UNIT + "(?: of)?(?![a-z])"),
            Pattern.compile(
                    "(?<![a-z])(?:replica counts?(?: of)?|replicas?|instances?|scaled to|replicated|scale to|scaled|scale)\\s*[:=x]?\\s*"
                            + COUNT + "(?: times)?(?![a-z0-9])"),
            Pattern.compile("(?<![a-z0-9])[x×]\\s?(\\d{1,2})(?![a-z0-9])"),
            Pattern.compile("(?<![a-z0-9])(\\d{1,2})\\s?[x×](?![a-z0-9])"),
            Pattern.compile("(?<=[(\\[])(\\d{1,2})(?=[,)\\]])"),
            Pattern.compile("(?<=[a-z가-힣], )(\\d{1,2})(?=\\))"),
            Pattern.compile(KOREAN_UNIT + "(?:은|는|을|를|이)?\\s*[:=]?\\s*" + COUNT
                    + "\\s*(?:개|대)?(?:로|씩|이|의|에|를|을|와|과)?(?![가-힣])"),
            Pattern.compile("(?<![가-힣\\d])" + COUNT + "\\s*(?:개|대|벌)(?:의|짜리|로|를|가|씩|는|와|과|에|랑)?(?:\\s*" + KOREAN_UNIT
                    + "(?:으로|로|을|를|에|과|와|이|은|이랑)?)?(?![가-힣])"));
    private static final Pattern SERVICES =
            Pattern.compile("(?<=(?:서비스|서버|앱|엔드|론트|워커|슈머|사이트) )(둘|셋|넷)(?:이|을|은|에|과|이서)?(?![가-힣]| 다)");
    private static final Pattern ALONE =
            Pattern.compile("(?<![a-z0-9-])(?<!all )(two|three|four|five|six|seven|eight|nine|ten|[2-9])(?=\\s)"
                    + "(?!\\s(?:regions|teams|times|ways|kinds|types|days|hours|weeks|months|minutes|years|people|users|developers|customers|topics|tables|tenants|zones|parts|pieces|components|layers|stages|steps|places|sides)\\b)"
                    + "|(?<![가-힣])(두|세|네|다섯)(?=\\s)(?!\\s*(?:번째|곳|가지|명|군데|시간|달|주 |팀|지역))");

    private static final Pattern EVERY =
            Pattern.compile("\\bevery (\\d{1,3}) ?(?:s|secs?|seconds?|mins?|minutes?|h|hours?|hrs?|days?)\\b"
                    + "|(?<!\\d)(\\d{1,3}) ?(?:초|분|시간|일) ?(?:마다|간격으로|간격|주기로|에 한 번|에 한번)");

    private final StringBuilder text;
    private final List<Token> found;

    private Numbers(StringBuilder text, List<Token> found) {
        this.text = text;
        this.found = found;
    }

    static void take(StringBuilder text, List<Token> found) {
        Numbers numbers = new Numbers(text, found);
        numbers.hosts();
        if (text.chars().anyMatch(Character::isDigit)) {
            PORTS.forEach(pattern -> numbers.numbers(Sort.PORT, pattern));
        }
        REPLICAS.forEach(pattern -> numbers.numbers(Sort.REPLICAS, pattern));
        numbers.numbers(Sort.REPLICAS, SERVICES);
        numbers.numbers(Sort.PERIODIC, EVERY);
        numbers.numbers(Sort.COUNT, ALONE);
    }

    private void hosts() {
        Matcher match = HOST.matcher(text.toString());
        while (match.find()) {
            String host = match.group();
            if (!host.endsWith(".js") && Lexicon.standard().find(host) == null) {
                found.add(Token.of(Sort.HOST, match.start(), match.end(), host));
                int stop = match.end();
                while (stop < text.length() && Endings.isHangul(text.charAt(stop))) {
                    stop++;
                }
                Role role = Lexicon.standard().particle(text.substring(match.end(), stop));
                boolean ending = role == Role.TO || role != null && role.leads();
                blank(match.start(), ending ? stop : match.end());
            }
        }
    }

    private void numbers(Sort sort, Pattern pattern) {
        Matcher match = pattern.matcher(text.toString());
        while (match.find()) {
            String number = match.group(1) == null ? match.group(2) : match.group(1);
            int value = NumberWords.value(number);
            if (value >= 1 && value <= 65_535) {
                found.add(Token.number(sort, match.start(), match.end(), match.group(), value));
                blank(match.start(), match.end());
            }
        }
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }
}
