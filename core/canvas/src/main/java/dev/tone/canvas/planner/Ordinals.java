package dev.tone.canvas.planner;

import java.util.List;
import java.util.regex.Pattern;

/// Finds which of several like services is meant by its place among them: `two Go services: one …, the other …`,
/// `the third searches`, `마지막 서비스만`.
final class Ordinals {
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("(?i)first|첫째|첫 ?번째"),
            Pattern.compile("(?i)second|둘째|두 ?번째"),
            Pattern.compile("(?i)third|셋째|세 ?번째"),
            Pattern.compile("(?i)fourth|넷째|네 ?번째"));
    private static final Pattern LAST = Pattern.compile("(?i)last|마지막|나머지");
    private static final Pattern OTHER = Pattern.compile("(?i)other|another|다른|또");
    private static final Pattern ONE = Pattern.compile("(?i)one|하나");
    private static final int NONE = -1;

    private final List<Item> items;
    private List<Part> group = List.of();
    /// How many of them were spoken of by such words.
    private int told;

    private Ordinals(List<Item> items) {
        this.items = items;
    }

    static void find(List<Item> items) {
        Ordinals ordinals = new Ordinals(items);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Part part && part.same == null && part.isProgram()) {
                ordinals.part(i, part);
            } else if (items.get(i) instanceof Token word && ordinals.group.size() > 1) {
                ordinals.word(i, word);
            }
        }
    }

    private void part(int at, Part part) {
        List<Part> twins = items.stream()
                .filter(item -> item instanceof Part each && each.start == part.start && each.kind == part.kind)
                .map(Part.class::cast)
                .toList();
        if (twins.size() > 1) {
            told = group.equals(twins) ? told : 0;
            group = twins;
        } else if (part.isVague() && part.labels.size() == 1 && group.size() > 1) {
            // `the last service`, `마지막 서비스만`
            int place = place(part.labels.iterator().next());
            if (place >= 0 && at > 0) {
                part.same = group.get(place);
                part.labels.clear();
            }
        }
    }

    private void word(int at, Token word) {
        boolean korean = word.text().matches("[가-힣].*");
        int end = at + 1;
        boolean behind = at > 0 && items.get(at - 1) instanceof Token the && the.is(Sort.THE);
        int place = place(word.text());
        if (OTHER.matcher(word.text()).matches() && (behind || !word.text().equals("other"))) {
            place = group.size() == 2 && told == 0 ? NONE : told;
        } else if (place == NONE && ONE.matcher(word.text()).matches() && !isCount(at)) {
            place = told;
        }
        while (place >= 0 && end < items.size() && items.get(end) instanceof Token one && isOne(one)) {
            end++;
        }
        Token last = (Token) items.get(end - 1);
        if (place >= 0 && place < group.size() && (korean ? last.role().leads() : isActor(end))) {
            Part mention = new Part(word.start(), group.get(place).kind);
            mention.role = last.role();
            mention.same = group.get(place);
            // No name of what stands behind it.
            items.stream().filter(Part.class::isInstance).forEach(item -> ((Part) item).labels.remove(word.text()));
            items.subList(at, end).clear();
            items.add(at, mention);
            told = place + 1;
        }
    }

    private int place(String word) {
        for (int i = 0; i < Math.min(PLACES.size(), group.size()); i++) {
            if (PLACES.get(i).matcher(word).matches()) {
                return i;
            }
        }
        return LAST.matcher(word).matches() ? group.size() - 1 : NONE;
    }

    /// `다른 하나는`, `the last one`
    private static boolean isOne(Token token) {
        return ONE.matcher(token.text()).matches();
    }

    /// `PHP 워커 하나는`, `each one`: says how many of what stands before it, or something of all.
    private boolean isCount(int at) {
        return !(at > 0
                && items.get(at - 1) instanceof Token before
                && (before.is(Sort.BREAK)
                        || before.is(Sort.AND)
                        || before.is(Sort.FILLER)
                        || before.sort().isVerb()));
    }

    private boolean isActor(int next) {
        return next < items.size()
                && items.get(next) instanceof Token verb
                && (verb.sort().isInfix() || verb.is(Sort.IS) || verb.is(Sort.NOT_NEXT) || verb.is(Sort.MADE))
                && verb.text().matches("\\p{L}.*");
    }
}
