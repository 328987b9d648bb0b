package dev.tone.canvas.describe.grammar;

import dev.tone.canvas.describe.grammar.Command.Verb;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The forms of commands in Korean, the most telling first. Verbs stand at the end, in whatever politeness.
final class Korean {
    private static final String N = Counts.NUMBER;
    private static final String OBJECT = "(?:을|를|은|는|도)?";
    private static final String WITH = " ?(?:와|과|랑|이랑|하고)";
    private static final String ANY = "(?<" + Form.TAIL + ">.*)";
    private static final String UNIT = " ?(?:개|대|벌|인스턴스|복제본|레플리카|카피)?";
    private static final String CHANGE = "(?:갈아타|바꿔|바꾸|변경|수정|고쳐|교체|대체|전환|이전|옮겨|마이그레이션)";
    private static final String INSERT = "(?:추가|넣|끼워|삽입|배치|두|둬|놓|놔|붙여|달아|만들|생성)";

    /// Makes somebody do something: `부르게 해줘`, `호출하도록 연결해줘`.
    private static final String LET =
            "(?:직접 ?)?(?:호출하|부르|읽|쓰|보내|사용하|조회하|구독하|발행하|접근하|저장하|넣)(?:게|도록) ?(?:해|하|만들|연결|수정|바꿔)";

    private static final List<Form> FORMS = List.of(
            Form.of("(.+?)의? ?이름(?:을|은)? ?(.+?)(?:으로|로|라고) ?(?:해|하자|할|부르|불러)" + ANY, two(Verb.RENAME)),
            Form.of(
                    "(.+?)(?:이|가|은|는)? ?(?:죽어도|다운돼도|다운되어도|꺼져도|장애가? ?나도|한 대가 죽어도).*",
                    m -> Command.of(Verb.READY, m.group(1)).unsure()),
            Form.of(
                    "(.+?)(?:을|를|은|는) ?([a-z0-9.-]+\\.[a-z]{2,})(?:에|로|으로|에다) ?(?:붙여|연결|올려|배포|띄워|물려|걸어)" + ANY,
                    Korean::expose),
            Form.of("(.+?)(?:은|는|을|를) ?(\\d{2,5})번? ?포트(?:를|로|에서)? ?(?:써|쓰|쓸|사용|듣|열).*", Korean::port),
            Form.of(
                    "(.+?)" + OBJECT + " ?" + INSERT + "[가-힣]* (.+?)" + WITH + " ?(.+?) ?사이에?",
                    m -> Command.of(Verb.ADD_BETWEEN, m.group(1), m.group(2)).with(m.group(3))),
            Form.of("(.+?)" + OBJECT + " ?" + INSERT + "[가-힣]* (.+?) ?앞에", two(Verb.ADD_BEFORE)),
            Form.of("이름을? ?(.+?)(?:으로|로|라고) ?" + CHANGE + ANY, m -> Command.of(Verb.RENAME, "그것", m.group(1))),
            Form.of(
                    "((?:포트|도메인|호스트|주소)?" + OBJECT
                            + " ?[a-z0-9.:-]+ ?(?:번)? ?(?:포트)?)(?:으로|로|에서|에|을|를)? ?(?:노출|공개|열어|오픈|서비스|개방)" + ANY,
                    Korean::exposeIt),
            Form.of(
                    "(.+?)의? ?포트(?:는|를|은|를)? ?(\\d{2,5})번?(?:으로|로|이야|이에요|입니다|임)?(?: ?(?:해|설정|변경|바꿔|쓸|할).*)?",
                    Korean::port),
            Form.of(
                    "(.+?)(?:을|를|은|는) (.+?) ?뒤(?:에|로|쪽에|쪽으로) ?(?:두|둬|놓|놔|배치|숨기|숨겨|옮기|옮겨|넣|빼)" + ANY,
                    two(Verb.ADD_BEHIND)),
            Form.of("(.+?)(?:을|를) ?(.+?)(?:으로|로) ?다시 ?(?:짜|작성|구현|만들|개발)" + ANY, two(Verb.REPLACE)),
            Form.of(
                    "(.+?)(?:이|가|도|은|는|에서) (.+?)(?:을|를|에서|에게|에|으로|로) ?" + LET + ANY,
                    m -> Command.of(Verb.LINK, m.group(1), m.group(2)).unsure()),
            Form.of("(.+?)의? ?이름을? ?(.+?)(?:으로|로|라고) ?" + CHANGE + ANY, two(Verb.RENAME)),
            Form.of("(.+?)(?:을|를) ?(.+?)(?:으로|로|이라고|라고) ?(?:이름|개명|불러|부르)" + ANY, two(Verb.RENAME)),
            Form.of(
                    "(.+?)" + WITH + " ?(.+?) ?(?:사이)?의? ?(?:연결|링크|선)" + OBJECT + " ?(?:끊|삭제|제거|지워|지우|없애|해제)" + ANY,
                    two(Verb.UNLINK)),
            Form.of(
                    "(.+?)에서 ?(.+?)(?:으로|로) ?가는 ?(?:연결|링크|선)" + OBJECT + " ?(?:끊|삭제|제거|지워|지우|없애)" + ANY,
                    two(Verb.UNLINK)),
            Form.of(
                    "(.+?)" + WITH + " ?(.+?) ?사이에 ?(.+?)" + OBJECT + " ?(?:하나 ?)?" + INSERT + ANY,
                    m -> Command.of(Verb.ADD_BETWEEN, m.group(3), m.group(1)).with(m.group(2))),
            Form.of(
                    "(.+?)(?:을|를|은|는)? ?((?:포트|도메인|호스트|주소)?" + OBJECT
                            + " ?[a-z0-9.:-]+ ?(?:번)? ?(?:포트)? ?(?:번)?)(?:으로|로|에서|에|을|를)? ?(?:노출|공개|열어|열고|오픈|서비스|개방|설정|"
                            + CHANGE + ")" + ANY,
                    Korean::expose),
            Form.of("(.+?)(?:을|를) ?(?:노출|공개)" + ANY, m -> Command.of(Verb.EXPOSE, m.group(1))),
            Form.of(
                    "(.+?)" + OBJECT + " ?" + N + UNIT
                            + "(?:로|으로|까지)? ?(?:늘려|늘리|줄여|줄이|확장|스케일|조정|맞춰|실행|띄워|띄우|돌려|돌리|올려|증설)" + ANY,
                    m -> Command.of(Verb.SCALE, m.group(1)).with(Counts.number(m.group(2)), "")),
            Form.of(
                    "(.+?)" + OBJECT + " ?(?:두 배|2배)" + ANY,
                    m -> Command.of(Verb.MULTIPLY, m.group(1)).with(2, "")),
            Form.of("(.+?)" + OBJECT + " ?(?:고가용성|고가용|이중화|다중화|무중단|HA)" + ANY, one(Verb.READY)),
            Form.of(
                    "(.+?)(?:을|를|은|는) ?(.*?) ?(네트워크|VPC|서브넷|망|존|구역|네임스페이스|프레임|그룹)(?:으로|로|에|에다|안에|속에| 안에| 속에)? ?"
                            + "(?:넣|묶|옮|격리|이동|배치|둬|두|놓|분리|감싸)" + ANY,
                    m -> Command.of(Verb.ENCLOSE, m.group(1), m.group(2).replaceFirst("(?:이라는|라는|이라고 하는|라고 하는)$", ""))
                            .with(m.group(3))),
            Form.of("(.+?)(?:을|를) ?(.+?)(?:으로|로) ?" + CHANGE + ANY, two(Verb.REPLACE)),
            Form.of(
                    "(.+?) ?(?:대신에?|말고) ?(.+?)(?:을|를|으로|로)? ?(?:사용|써|쓰|쓸|이용|넣|" + CHANGE + ")" + ANY,
                    two(Verb.REPLACE)),
            Form.of("(.+?)(?:을|를)? ?(.+?)에서 ?(?:끊|분리|떼)" + ANY, two(Verb.UNLINK)),
            Form.of("(.+?)" + WITH + " (.+?)(?:을|를)? ?(?:서로 ?)?(?:연결|이어|잇|링크)" + ANY, two(Verb.LINK)),
            Form.of(
                    "(.+?)(?:(?:에서|을|를) ?|(?:이|가) )(.+?)(?:으로|로|에|에게|에다|와|과|랑|하고)? ?(?:연결|이어|잇|링크|호출)" + ANY,
                    two(Verb.LINK)),
            Form.of("(.+?)" + OBJECT + " ?(?:삭제|제거|없애|지워|지우|빼|치워|버려)" + ANY, one(Verb.REMOVE)),
            Form.of("(.+?) ?앞에 ?(.+?)" + OBJECT + " ?(?:하나 ?)?" + INSERT + ANY, swapped(Verb.ADD_BEFORE)),
            Form.of(
                    "(.+?)(?:에|에다|에다가| 뒤에| 옆에|에게) ?(.+?)" + OBJECT + " ?(?:하나 ?)?" + INSERT + ANY,
                    swapped(Verb.ADD_TO)),
            Form.of(
                    "(.+?)(?:용|을 위한|를 위한|용으로) ?(.+?)" + OBJECT + " ?(?:하나 ?)?(?:추가|넣|삽입|배치|붙여|달아)" + ANY,
                    swapped(Verb.ADD_FOR)),
            Form.of("(.+?)" + OBJECT + " ?(?:하나 ?)?(?:더 ?)?(?:추가|넣어|넣자|삽입|배치|붙여|달아)" + ANY, one(Verb.ADD)),
            Form.of(
                    "(.+?)" + OBJECT + " ?" + N + " ?(?:개|대|벌|인스턴스|복제본|레플리카)(?:로|으로)?",
                    m -> Command.of(Verb.SCALE, m.group(1))
                            .with(Counts.number(m.group(2)), "")
                            .unsure()),
            Form.of(
                    "(.+?) ?(?:대신에?|말고) (.+?)(?:으로|로)?",
                    m -> Command.of(Verb.REPLACE, m.group(1), m.group(2)).unsure()));

    private static final Pattern HANGUL = Pattern.compile("[가-힣]");

    private Korean() {}

    static @Nullable Command read(String words) {
        if (!HANGUL.matcher(words).find()) {
            return null;
        }
        for (Form form : FORMS) {
            Command command = form.read(words);
            if (command != null) {
                return command;
            }
        }
        return null;
    }

    private static java.util.function.Function<MatchResult, @Nullable Command> one(Verb verb) {
        return m -> Command.of(verb, m.group(1));
    }

    private static java.util.function.Function<MatchResult, @Nullable Command> two(Verb verb) {
        return m -> Command.of(verb, m.group(1), m.group(2));
    }

    private static java.util.function.Function<MatchResult, @Nullable Command> swapped(Verb verb) {
        return m -> Command.of(verb, m.group(2), m.group(1));
    }

    private static @Nullable Command port(MatchResult match) {
        int port = Counts.port(" " + match.group(2));
        return port == 0
                ? null
                : Command.of(Verb.EXPOSE, match.group(1)).with(port, "").unsure();
    }

    /// `…, shop.example.com으로 공개해줘`: said of what was spoken of last.
    private static @Nullable Command exposeIt(MatchResult match) {
        int port = Counts.port(" " + match.group(1));
        String host = Counts.host(match.group(1));
        return port == 0 && host.isEmpty()
                ? null
                : Command.of(Verb.EXPOSE, "그것").with(port, host);
    }

    private static @Nullable Command expose(MatchResult match) {
        int port = Counts.port(" " + match.group(2));
        String host = Counts.host(match.group(2));
        return port == 0 && host.isEmpty()
                ? null
                : Command.of(Verb.EXPOSE, match.group(1)).with(port, host);
    }
}
