package dev.tone.canvas.planner;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Ordinary words that are also names, and ordinary words that are a letter away from one.
final class Homonyms {
    /// How many letters on either side are looked at.
    private static final int NEAR = 24;

    private static final Map<String, Pattern> ORDINARY = Map.of(
            "go",
                    Pattern.compile(
                            "(?s) (?:to|through|live|into|over|via|in|out|on|straight|directly|down|up|away|from|back|first)\\b.*"),
            "next", Pattern.compile("(?s) (?:to|step|we|year)\\b.*"),
            "express", Pattern.compile("(?s) (?:checkout|delivery|shipping)\\b.*"),
            "react", Pattern.compile("(?s) (?:to)\\b.*"),
            "spring", Pattern.compile("(?s) (?:sale|season)\\b.*"),
            "spark", Pattern.compile("(?s) (?:joy|interest)\\b.*"),
            "서비스", Pattern.compile("(?s)(?:하고|하는|하며|해|한다|합니다|할).*"),
            "배치", Pattern.compile("(?s)(?:하고|해서|하며|한다|합니다|했|해 |하는|된|되어).*"),
            "트래픽", Pattern.compile("(?s)(?:이|은|을|도|에)? ?(?:많|몰|급증|늘|높|폭증|폭주|분산|처리|제어|대비|감당|대응|때문|증가|큰|심|터지|몰릴|따라).*"),
            "콩", Pattern.compile("(?s) ?(?:나물|국수).*"));
    private static final Pattern BEFORE_VERB =
            Pattern.compile("(?s).*\\b(?:should|must|to|will|can|they|would|requests|events|files|logs) $");
    /// `…; go with Oracle`, `let's go for Postgres`
    private static final Pattern CHOOSES = Pattern.compile("(?s) (?:with|for)\\b.*");
    private static final Pattern BEFORE_CHOICE = Pattern.compile(
            "(?s).*(?:[,;.:!]|\\b(?:we|we'll|we'd|i'd|i'll|let's|lets|just|rather|please|and|then|so)) $");
    private static final Pattern AFTER_OBJECT = Pattern.compile("(?s).*[로을를] $");
    /// `shop.example.com에서 서비스, …`; a host that has been read is blank.
    private static final Pattern AFTER_HOST = Pattern.compile("(?s).*(?:에서 |\\s{6})$");
    private static final Pattern CLAUSE_END = Pattern.compile("(?s)\\s*(?:[,.;].*)?");
    private static final Pattern AFTER_PLACE = Pattern.compile(
            "(?s).*(?:앞|뒤|사이|앞단|뒷단|앞쪽|뒤쪽)에 (?:(?:nginx|엔진엑스|traefik|kong|haproxy|caddy|로드밸런서|게이트웨이|레디스|redis|캐시|카프카|kafka|큐)(?: ?하나)? )?$");
    private static final Set<String> ENGLISH = Set.of(
            "stack",
            "stacks",
            "black",
            "string",
            "strings",
            "sprint",
            "sprints",
            "reach",
            "reacts",
            "flash",
            "flank",
            "rains",
            "raise",
            "rail",
            "mails",
            "trails",
            "served",
            "stored",
            "backed",
            "stores",
            "store",
            "posted",
            "caching",
            "cached",
            "graphs",
            "sparse",
            "monitor",
            "mango",
            "minor",
            "mini",
            "queued",
            "queues",
            "range",
            "ranges",
            "oracles",
            "kongs",
            "rested",
            "expresses",
            "expressed",
            "fast",
            "nodes",
            "laravels",
            "stripes",
            "stripped",
            "striped",
            "signal",
            "nights",
            "loads",
            "gateways",
            "rusty",
            "trust",
            "radio",
            "reads",
            "python's",
            "redo",
            "redid",
            "slice",
            "slick",
            "blacklist",
            "mysterious",
            "minion",
            "export",
            "exports",
            "database-free",
            "flinks",
            "springs",
            "caddies");

    /// What is said behind the language, and not behind the ending of a verb that is written the same.
    private static final Pattern OF_GO = Pattern.compile(
            "(?s) (?:[가-힣a-z]+ )?(?:서버|서비스|백엔드|api|워커|배치|앱|컨슈머|프로그램|데몬|크롤러|크론|수집기|마이크로|잡|스케줄러|프로듀서).*|로 (?:만|짠|짜|작성|구현|된|개발|쓴).*|\\s*[),/+].*");

    static final String GO = "고";

    private Homonyms() {}

    /// `고 서버`, `고로 만든 API`
    static boolean isGo(CharSequence text, int at, int end) {
        boolean alone = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        return alone
                && end == at + 1
                && text.charAt(at) == GO.charAt(0)
                && OF_GO.matcher(text.subSequence(end, Math.min(text.length(), end + NEAR)))
                        .matches();
    }

    /// Whether the name at this place is an ordinary word there.
    static boolean isOrdinary(CharSequence text, int at, int end) {
        Pattern after = ORDINARY.get(text.subSequence(at, end).toString());
        if (after == null) {
            return false;
        }
        CharSequence rest = text.subSequence(end, Math.min(text.length(), end + NEAR));
        CharSequence before = text.subSequence(Math.max(0, at - NEAR), at);
        if (text.charAt(at) == '서') {
            return after.matcher(rest).matches() && AFTER_OBJECT.matcher(before).matches()
                    || CLAUSE_END.matcher(rest).matches()
                            && AFTER_HOST.matcher(before).matches();
        }
        if (text.charAt(at) == '배') {
            return after.matcher(rest).matches() || AFTER_PLACE.matcher(before).matches();
        }
        return after.matcher(rest).matches()
                || BEFORE_VERB.matcher(before).matches()
                || CHOOSES.matcher(rest).matches()
                        && BEFORE_CHOICE.matcher(before).matches()
                        && text.charAt(at) == 'g';
    }

    static boolean isEnglish(String word) {
        return ENGLISH.contains(word);
    }
}
