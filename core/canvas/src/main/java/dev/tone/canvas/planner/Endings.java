package dev.tone.canvas.planner;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Where a word ends that has Korean endings, and what they make of it.
final class Endings {
    private static final Lexicon LEXICON = Lexicon.standard();

    /// How long an ending is at most that another word is written behind.
    private static final int LONGEST_CASE = 3;

    private final CharSequence letters;
    /// Where nothing but known words and their endings stand up to the end of the run of syllables.
    private final BitSet glued = new BitSet();
    /// From which place on to which end it has been found out.
    private int gluedFrom;
    private int gluedTo;

    /// @param letters in lower case; the same that is read, so that what was taken out of it is seen here as well
    Endings(CharSequence letters) {
        this.letters = letters;
    }

    record Tail(int end, Role role) {}

    int stop(int end) {
        int stop = end;
        while (stop < letters.length() && stop < end + Lexicon.LONGEST * 2 && isHangul(letters.charAt(stop))) {
            stop++;
        }
        return stop;
    }

    /// @return where the word with its ending ends, or null when it is the beginning of another word
    @Nullable
    Tail tail(int end) {
        char last = letters.charAt(end - 1);
        if (end >= letters.length() || !isHangul(letters.charAt(end))) {
            boolean ends = end >= letters.length() || isHangul(last) || !Character.isLetterOrDigit(letters.charAt(end));
            return ends ? new Tail(end, Role.NONE) : null;
        }
        int stop = stop(end);
        String tail = sub(end, stop);
        Role role = LEXICON.find(tail) == null || LEXICON.particle(tail) != null ? LEXICON.particle(tail) : null;
        if (role != null) {
            return new Tail(stop, role);
        }
        if (isKnown(tail, 0)) {
            return new Tail(end, Role.NONE);
        }
        // `몽고디비에저장`: the space behind an ending is forgotten at times.
        for (int cut = 1; cut <= 2 && cut < tail.length() - 1; cut++) {
            Role ending = LEXICON.particle(tail.substring(0, cut));
            if (ending != null && isKnown(tail.substring(cut), 1)) {
                return new Tail(end + cut, ending);
            }
        }
        // `리액트프론트랑장고백엔드`: there are no spaces at all.
        for (int cut = 0; cut <= LONGEST_CASE && cut < tail.length(); cut++) {
            Role ending = LEXICON.particle(tail.substring(0, cut));
            if (ending != null && isGlued(end + cut)) {
                return new Tail(end + cut, ending);
            }
        }
        return null;
    }

    /// Where the ending of a verb ends that other words are written behind; -1 when there is none.
    int verb(int end) {
        String tail = sub(end, stop(end));
        for (int cut = Math.min(LONGEST_CASE, tail.length() - 1); cut > 0; cut--) {
            if (LEXICON.isVerbEnding(tail.substring(0, cut)) && isGlued(end + cut)) {
                return end + cut;
            }
        }
        return -1;
    }

    /// Whether nothing but known words and their endings stand there up to the end. Found out once for each run, from
    /// its end on, because it is asked at each place and for each length of a word.
    private boolean isGlued(int at) {
        if (at < gluedFrom || at > gluedTo) {
            int from = at;
            while (from > 0 && isHangul(letters.charAt(from - 1))) {
                from--;
            }
            int to = at;
            while (to < letters.length() && isHangul(letters.charAt(to))) {
                to++;
            }
            glue(from, to);
        }
        return glued.get(at);
    }

    private void glue(int from, int to) {
        String run = sub(from, to);
        glued.clear();
        glued.set(to);
        gluedFrom = from;
        gluedTo = to;
        for (int at = run.length() - 2; at >= 0; at--) {
            glued.set(from + at, goesOn(run, at));
        }
    }

    private boolean goesOn(String run, int from) {
        int longest = Math.min(run.length() - from, LEXICON.longest(run, from));
        for (int end = from + longest; end > from + 1; end--) {
            String word = run.substring(from, end);
            boolean known = LEXICON.find(word) != null;
            boolean verb = LEXICON.stem(word) != null;
            for (int cut = 0; (known || verb) && cut <= LONGEST_CASE && end + cut <= run.length(); cut++) {
                String after = run.substring(end, end + cut);
                boolean ends = known && LEXICON.particle(after) != null
                        || verb && (after.isEmpty() || LEXICON.isVerbEnding(after));
                if (ends && glued.get(gluedFrom + end + cut)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether a known word begins there that goes on to the end with nothing but an ending.
    ///
    /// @param more how many other words may stand behind it, without a space
    private static boolean isKnown(String tail, int more) {
        for (int length = Math.min(tail.length(), LEXICON.longest(tail, 0)); length > 0; length--) {
            String next = tail.substring(0, length);
            String rest = tail.substring(length);
            boolean word = LEXICON.find(next) != null
                    && (LEXICON.particle(rest) != null || more > 0 && next.length() > 1 && isKnown(rest, more - 1));
            if (word || (LEXICON.stem(next) != null && (rest.isEmpty() || LEXICON.isVerbEnding(rest)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether a verb without an ending only says what the service behind it is for: `결제 서비스`.
    boolean namesNext(int stop) {
        if (stop >= letters.length() || letters.charAt(stop) != ' ') {
            return false;
        }
        for (int end = Math.min(letters.length(), stop + 1 + Lexicon.LONGEST); end > stop + 1; end--) {
            Entry next = LEXICON.find(sub(stop + 1, end));
            if (next != null && tail(end) != null) {
                return next.sort() == Sort.NOUN
                        && next.kind() != null
                        && Kinds.isProgram(next.kind())
                        && next.strength() != Entry.Strength.TITLE;
            }
        }
        return false;
    }

    /// Whether a word stands right there; searching for it would go through all that follows, at each place anew.
    static boolean begins(CharSequence text, int at, String word) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static boolean isHangul(char each) {
        return each >= '가' && each <= '힣';
    }

    private String sub(int from, int to) {
        return letters.subSequence(from, to).toString();
    }
}
