package dev.tone.canvas.planner;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what is known in a sentence: the longest name at each place, with Korean endings and small slips.
final class Reader {
    private static final Lexicon LEXICON = Lexicon.standard();
    /// What steers a terminal, and what else nobody sees.
    private static final Pattern CONTROLS = Pattern.compile("\\u001b\\[[0-9;]*[A-Za-z]|[\\p{Cntrl}&&[^\n]]");

    private final String original;
    private final StringBuilder text;
    private final Endings endings;
    private final List<Token> found = new ArrayList<>();
    private final Strangers strangers;

    private Reader(String sentence) {
        original = sentence;
        // Letter by letter, so that all places stay the same.
        text = new StringBuilder(sentence.length());
        sentence.chars().forEach(each -> text.append((char) Character.toLowerCase(each)));
        endings = new Endings(text);
        strangers = new Strangers(sentence, text, endings, found);
    }

    static String normal(String sentence) {
        String composed = Normalizer.normalize(sentence, Normalizer.Form.NFC).replace('’', '\'');
        Matcher controls = CONTROLS.matcher(composed);
        return controls.replaceAll(found -> " ".repeat(found.group().length()));
    }

    /// @param sentence as [#normal] gives it
    static List<Token> read(String sentence) {
        return new Reader(sentence).read();
    }

    private List<Token> read() {
        Numbers.take(text, found);
        int at = 0;
        while (at < text.length()) {
            char here = text.charAt(at);
            int arrow = arrow(at);
            if (arrow > 0) {
                Sort sort = "<←⇐".indexOf(here) >= 0 ? Sort.PASSIVE : Sort.ACTIVE;
                found.add(Token.of(sort, at, at + arrow, text.substring(at, at + arrow)));
                at += arrow;
            } else if (",;()\n·、—–[]".indexOf(here) >= 0 || (".:!?".indexOf(here) >= 0 && !goesOn(at + 1))) {
                at = sign(at, here);
            } else if (here == '/' && isSpace(at - 1) && path(at) > at + 1) {
                int end = path(at);
                found.add(Token.of(Sort.FILLER, at, end, text.substring(at, end)));
                at = end;
            } else if (here == '+' || here == '&' || here == '/') {
                found.add(Token.of(Sort.AND, at, at + 1, String.valueOf(here)));
                at++;
            } else if (Endings.begins(text, at, "'s") && !goesOn(at + 2) && at > 0 && !isSpace(at - 1)) {
                found.add(Token.of(Sort.FILLER, at, at + 2, "'s"));
                at += 2;
            } else if (here == '=') {
                found.add(Token.of(Sort.IS, at, at + 1, "="));
                at++;
            } else if ((Endings.begins(text, at, "-free") || Endings.begins(text, at, "-less"))
                    && !goesOn(at + 5)
                    && follows(at)) {
                int place = found.size() - 1;
                found.add(place, Token.of(Sort.LESS, found.getLast().start(), at + 5, text.substring(at, at + 5)));
                at += 5;
            } else if (here == '-' && isSpace(at - 1) && isSpace(at + 1)) {
                found.add(Token.of(Sort.BREAK, at, at + 1, ":"));
                at++;
            } else if (Character.isLetterOrDigit(here) || (here == '.' && !goesOn(at - 1))) {
                at = word(at);
            } else {
                at++;
            }
        }
        found.sort(Comparator.comparingInt(Token::start));
        Readings.settle(found);
        return found;
    }

    /// A closing bracket may carry the ending of the word before the bracket.
    private int sign(int at, char here) {
        int stop = here == ')' ? endings.stop(at + 1) : at + 1;
        Role role = LEXICON.particle(text.substring(at + 1, stop));
        int end = role == null ? at + 1 : stop;
        found.add(new Token(Sort.BREAK, null, role == null ? Role.NONE : role, at, end, sign(here), 0));
        return end;
    }

    private static String sign(char here) {
        return switch (here) {
            case '\n', ';', '!', '?' -> ".";
            case '·', '、' -> ",";
            case '—', '–' -> ":";
            case '[' -> "(";
            case ']' -> ")";
            default -> String.valueOf(here);
        };
    }

    private boolean follows(int at) {
        return !found.isEmpty()
                && found.getLast().end() == at
                && (found.getLast().is(Sort.TECHNOLOGY) || found.getLast().is(Sort.NOUN));
    }

    private int arrow(int at) {
        for (String arrow : List.of("<--", "<-", "←", "⇐", "-->", "->", "=>", "→", "⇒", ">")) {
            if (Endings.begins(text, at, arrow)) {
                return arrow.length();
            }
        }
        return 0;
    }

    /// Where the path of a request ends that begins here: `/api는`, `/users`.
    private int path(int at) {
        int end = at + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) && !Endings.isHangul(text.charAt(end))
                        || "/-_*".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        int stop = endings.stop(end);
        return LEXICON.particle(text.substring(end, stop)) == null ? end : stop;
    }

    private boolean isSpace(int at) {
        return at < 0 || at >= text.length() || text.charAt(at) == ' ';
    }

    private boolean goesOn(int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /// Takes the longest known name that begins here, else the whole word as unknown.
    private int word(int at) {
        for (int end = Math.min(text.length(), at + LEXICON.longest(text, at)); end > at; end--) {
            String name = text.substring(at, end);
            List<Entry> stack = LEXICON.stack(name);
            Endings.Tail after = stack.isEmpty() || isMean(name, at, end) ? null : endings.tail(end);
            if (after != null) {
                stack(stack, at, end, after);
                return after.end();
            }
            Entry entry = LEXICON.find(Homonyms.isGo(text, at, end) ? "go" : name);
            if (entry != null && entry.sort() == Sort.TECHNOLOGY && isLikeness(end)) {
                found.add(new Token(Sort.WORD, null, Role.NONE, at, end, original.substring(at, end), 0));
                return end;
            }
            if (entry != null && entry.sort() != Sort.TECHNOLOGY && name.startsWith("go ") && isProper(at)) {
                continue;
            }
            if (entry != null && entry.sort() == Sort.NOUN && isHyphenated(end)) {
                break;
            }
            if (entry != null && (isProper(at) || !Homonyms.isOrdinary(text, at, end))) {
                Endings.Tail tail = endings.tail(end);
                if (tail != null && !isHalfVerb(entry, name, tail) && !isVerb(name, end)) {
                    add(entry, at, end, tail);
                    return tail.end();
                }
            }
            int verb = Endings.isHangul(text.charAt(end - 1)) ? verb(name, at, end) : -1;
            if (verb > 0) {
                return verb;
            }
        }
        return strangers.take(at);
    }

    /// `사용한다` is no `사용한` with an ending.
    private static boolean isHalfVerb(Entry entry, String name, Endings.Tail tail) {
        return entry.sort() == Sort.FILLER
                && tail.role() != Role.NONE
                && LEXICON.stem(name.substring(0, name.length() - 1)) != null;
    }

    /// `캐싱합니다` is no `캐싱` with a word behind it.
    private boolean isVerb(String name, int end) {
        return LEXICON.stem(name) != null && LEXICON.isVerbEnding(text.substring(end, endings.stop(end)));
    }

    /// Whether it is written as a name although no sentence begins there.
    private boolean isProper(int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return Character.isUpperCase(original.charAt(at)) && before >= 0 && ".!?".indexOf(text.charAt(before)) < 0;
    }

    /// `svc-orders` is a name, and `queue-based` is none.
    private boolean isHyphenated(int end) {
        return end + 1 < text.length()
                && text.charAt(end) == '-'
                && Character.isLetterOrDigit(text.charAt(end + 1))
                && !Pattern.compile(
                                "-(?:based|free|less|like|style|side|driven|first|only|backed|powered|facing|wide|as)\\b.*",
                                Pattern.DOTALL)
                        .matcher(text.subSequence(end, Math.min(text.length(), end + 12)))
                        .matches();
    }

    /// Only something like it is wanted: `an Airflow-like scheduler`.
    private boolean isLikeness(int end) {
        for (String like : List.of(
                "-like",
                "-style",
                "-esque",
                "-compatible",
                " compatible",
                " clone",
                " 클론",
                "클론",
                " 같은 ",
                " 비슷한 ",
                " 스타일",
                " 호환",
                "호환")) {
            if (Endings.begins(text, end, like)) {
                return true;
            }
        }
        return false;
    }

    /// The verb, and not the stack of that name.
    private boolean isMean(String name, int at, int end) {
        return name.equals("mean") && !original.substring(at, end).equals("MEAN");
    }

    /// One name for several: as if they had been listed.
    private void stack(List<Entry> stack, int at, int end, Endings.Tail tail) {
        for (int i = 0; i < stack.size(); i++) {
            if (i > 0) {
                found.add(Token.of(Sort.AND, at, end, "+"));
            }
            Role role = i + 1 == stack.size() ? tail.role() : Role.NONE;
            found.add(new Token(Sort.TECHNOLOGY, stack.get(i), role, at, tail.end(), original.substring(at, end), 0));
        }
    }

    private int verb(String name, int at, int end) {
        Sort sort = LEXICON.stem(name);
        if (sort != null && endings.namesNext(end)) {
            found.add(new Token(Sort.WORD, null, Role.NONE, at, end, original.substring(at, end), 0));
            return end;
        }
        if (sort != null) {
            int stop = endings.stop(end);
            String tail = text.substring(end, stop);
            if (tail.isEmpty() || LEXICON.isVerbEnding(tail) || isNominal(tail)) {
                found.add(new Token(sort, null, Role.NONE, at, stop, text.substring(at, stop), 0));
                return stop;
            }
            int next = endings.verb(end);
            if (next > 0) {
                found.add(new Token(sort, null, Role.NONE, at, next, text.substring(at, next), 0));
                return next;
            }
        }
        return -1;
    }

    /// `조회를`, `읽기만`
    private static boolean isNominal(String tail) {
        Role role = LEXICON.particle(tail);
        return role == Role.OBJECT || role == Role.ALSO;
    }

    private void add(Entry entry, int at, int end, Endings.Tail tail) {
        if (LEXICON.isProduct(text.substring(at, end)) && entry.kind() != null) {
            // A name, and what it is.
            found.add(Token.of(Sort.WORD, at, end, original.substring(at, end)));
            found.add(new Token(
                    Sort.NOUN,
                    entry,
                    tail.role(),
                    tail.end(),
                    tail.end(),
                    entry.kind().code(),
                    0));
            return;
        }
        found.add(new Token(entry.sort(), entry, tail.role(), at, tail.end(), original.substring(at, end), 0));
    }
}
