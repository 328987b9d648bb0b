package dev.tone.canvas.planner;

import dev.tone.canvas.service.ServiceKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds two of a kind of which the sentence takes one and leaves the other: `Memcached over Redis`, `formerly Redis,
/// now Memcached`, `레디스를 대체하는 멤캐시드`.
final class Contrasts {
    /// How many words on either side are looked at.
    private static final int NEAR = 5;

    /// @param before,between,after what stands around the two; null where anything may
    /// @param first whether it is the first of the two that is left
    private record Shape(
            @Nullable Pattern before,
            Pattern between,
            @Nullable Pattern after,
            boolean first) {
        static Shape of(@Nullable String before, String between, @Nullable String after, boolean first) {
            return new Shape(
                    before == null ? null : Pattern.compile(before),
                    Pattern.compile(between),
                    after == null ? null : Pattern.compile(after),
                    first);
        }

        boolean fits(String left, String middle, String right) {
            return between.matcher(middle).matches()
                    && (before == null || before.matcher(left).matches())
                    && (after == null || after.matcher(right).matches());
        }
    }

    private static final String CHOSEN =
            "(?:chose|went|going|go|settl|pick|prefer|use|using|took|take|end|decid|opt|land|stick|stay)\\w*";

    private static final List<Shape> SHAPES = List.of(
            Shape.of(
                    null,
                    "(?:is |was |are )?(?:preferred |chosen |better )?(?:over|beats|outperforms|trumps)",
                    null,
                    false),
            Shape.of(
                    ".*\\b(?:prefer|preferring|preferred|rather)(?: (?:have|use|take|see|run))?",
                    "(?:to|over|than)(?: use)?",
                    null,
                    false),
            Shape.of(null, ".*\\b(?:replacement|substitute|alternative|successor)s? (?:for|to|of)", null, false),
            Shape.of(null, "(?:is |are )?(?:preferred|preferable) to", null, false),
            Shape.of(null, "in favou?r of", null, false),
            Shape.of(
                    null,
                    ",? ?(?:since|because|as)",
                    ".*\\b(?:too|problem|expensive|slow|costly|heavy|licen\\w+|pain\\w*|trouble|fragile|complex|hard)\\b.*",
                    false),
            Shape.of(
                    ".*\\b(?:exchang|trad|swap|switch|chang|convert|migrat|mov)(?:e|ed|ing|ped|ping)?"
                            + "(?: (?:the|our|my|its|cache|db|database|queue|broker|search|storage|store))*(?: from| out)?",
                    "(?:from |out )?(?:for|to|into|with|over to)",
                    null,
                    true),
            Shape.of(null, "(?:then )?(?:becomes|became|turns into|turned into|is now|was later)", null, true),
            Shape.of(null, "(?:is|are|was|goes|went) out ?,?.*", "(?:is|are|comes|goes) in\\b.*", true),
            Shape.of(
                    ".*\\b(?:used|formerly|previously|was|were|be|once|had|originally|before|ran|run)",
                    ".*\\b(?:now|today|currently|nowadays|these days)\\b.*",
                    null,
                    true),
            Shape.of(
                    ".*\\b(?:considered|thought about|thought of|looked at|evaluated|tried|weighed|discussed)",
                    ".*\\b(?:but|then|though|and)\\b.*\\b" + CHOSEN + "\\b.*",
                    null,
                    true),
            Shape.of(null, "(?:would|could|might) (?:be|have been) .*\\bbut\\b.*", null, true),
            Shape.of(null, "(?:->|-->|=>|→|⇒|>)", "(?:migration|마이그레이션|이전|전환|교체)\\b?.*", true),
            Shape.of(
                    null, "(?:쪽)?(?:을|를)? ?(?:대체하는|대체한|대체할|대신하는|대신할|대신해|대신해서|대안|대체|대체재|대용|대체제)(?:으로|로)?.*", null, true),
            Shape.of(null, ".*(?:썼었는데|썼는데|쓰던|쓰다가|썼지만|쓰다|였는데|였지만|쓸까|쓰려|고려했|고민했|검토했|생각했|써봤).*", null, true),
            Shape.of(null, "(?:비싸|느리|느려|무거|복잡|어렵|어려|부담|불안|귀찮|힘들|버거|구려).*", null, true));

    private final List<Item> items;

    private Contrasts(List<Item> items) {
        this.items = items;
    }

    static void mark(List<Item> items) {
        new Contrasts(items).mark();
    }

    private void mark() {
        Part first = null;
        for (Item item : items) {
            if (item instanceof Part part) {
                if (first != null && isPair(first, part)) {
                    contrast(first, part);
                }
                first = part;
            }
        }
    }

    private static boolean isPair(Part one, Part other) {
        return one.kind == other.kind
                && one.kind != ServiceKind.MONITORING
                && !one.excluded
                && !other.excluded
                && !one.isVague()
                && !other.isVague()
                && !one.technologies.equals(other.technologies);
    }

    private void contrast(Part first, Part second) {
        int from = items.indexOf(first);
        int to = items.indexOf(second);
        String middle = text(from + 1, to);
        String left = text(begin(from), from);
        String right = text(to + 1, end(to));
        for (Shape shape : SHAPES) {
            if (shape.fits(left, middle, right)) {
                (shape.first ? first : second).excluded = true;
                return;
            }
        }
        boolean moved = second.role == Role.BY && (first.role == Role.OBJECT || first.role == Role.FROM);
        boolean was = first.role == Role.COPULA
                && (left.matches(".*(?:전에|원래|예전|기존|이전|처음|당초).*") || middle.matches(".*(?:이제|지금|현재|요즘).*"));
        if (was || moved && middle.isEmpty() && right.matches("(?:변경|전환|교체|대체|마이그레이션|갈아타|이전|바꾸|바꿈)(?![가-힣]*는).*")) {
            first.excluded = true;
        }
    }

    private int begin(int at) {
        int from = at;
        while (from > Math.max(0, at - NEAR) && items.get(from - 1) instanceof Token token && !token.is(Sort.BREAK)) {
            from--;
        }
        return from;
    }

    private int end(int at) {
        int to = at + 1;
        while (to < Math.min(items.size(), at + 1 + NEAR)
                && items.get(to) instanceof Token token
                && !token.is(Sort.BREAK)) {
            to++;
        }
        return to;
    }

    private String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (Item item : items.subList(from, to)) {
            Token token = (Token) item;
            // What names the service more closely is no word between the two.
            if (!token.is(Sort.NOUN) && !token.is(Sort.TECHNOLOGY)) {
                text.append(text.isEmpty() || token.isBreak(",") ? "" : " ").append(token.text());
            }
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
