package dev.tone.canvas.planner;

import java.util.List;
import java.util.regex.Pattern;

/// Takes the words that are in no list: names with a slip, names of services, verbs that only go on.
final class Strangers {
    private static final Lexicon LEXICON = Lexicon.standard();
    /// `많아서`, `느리니까`: how clauses end that tell why.
    private static final Pattern CLAUSE =
            Pattern.compile(".+(?:[아어여워와려]서|니까|지만|[는은한던인]데|면서|려고|려면|도록|[아어해]야|습니다|거든요?|잖아요?)");

    private final String original;
    private final StringBuilder text;
    private final Endings endings;
    private final List<Token> found;

    /// @param found to which the words are added
    Strangers(String original, StringBuilder text, Endings endings, List<Token> found) {
        this.original = original;
        this.text = text;
        this.endings = endings;
        this.found = found;
    }

    /// @return where the word ends
    int take(int at) {
        int end = at + 1;
        boolean korean = Endings.isHangul(text.charAt(at));
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "-'_".indexOf(text.charAt(end)) >= 0)
                && !Endings.begins(text, end, "-free")
                && !Endings.begins(text, end, "-less")
                && Endings.isHangul(text.charAt(end)) == korean) {
            end++;
        }
        String word = text.substring(at, end);
        if (word.length() > Lexicon.LONGEST) {
            found.add(new Token(Sort.WORD, null, Role.NONE, at, end, original.substring(at, end), 0));
            return end;
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && named(at, at + hyphen, end)) {
            return found.getLast().end();
        }
        int name = korean ? nameBefore(at, end) : -1;
        if (name > at) {
            found.add(new Token(Sort.WORD, null, Role.NONE, at, name, original.substring(at, name), 0));
            return name;
        }
        int mixed = mixed(at, end);
        if (mixed > end) {
            return mixed;
        }
        if (!korean) {
            Entry near = word.length() < 4 || Homonyms.isEnglish(word) ? null : LEXICON.near(word);
            Endings.Tail tail = near == null ? null : endings.tail(end);
            if (near != null && tail != null) {
                add(near, at, end, tail);
                return tail.end();
            }
        } else {
            for (int cut = word.length(); cut > 2; cut--) {
                Role role = LEXICON.particle(word.substring(cut));
                Entry near = role == null ? null : LEXICON.near(word.substring(0, cut));
                if (near != null && role != null && !Homonyms.isOrdinary(text, at, at + cut)) {
                    add(near, at, at + cut, new Endings.Tail(end, role));
                    return end;
                }
            }
        }
        int stop = korean ? end : endings.stop(end);
        Role after = LEXICON.particle(text.substring(end, stop));
        if (!korean && stop > end && after != null) {
            found.add(new Token(Sort.WORD, null, after, at, stop, original.substring(at, end), 0));
            return stop;
        }
        if (korean && isVerb(word)) {
            // What goes on behind it is another clause.
            Sort sort = word.matches(".*(?:고|며|서|면|는데)") ? Sort.VERB : Sort.FILLER;
            found.add(new Token(sort, null, Role.NONE, at, end, original.substring(at, end), 0));
            return end;
        }
        Role role = Role.NONE;
        int last = end;
        for (int cut = 1; korean && cut < word.length() && last == end; cut++) {
            Role ending = LEXICON.particle(word.substring(cut));
            // `재고와` is no `재` with two endings.
            boolean one = cut > 1 || word.length() == 2;
            if (ending != null && one && !(cut == 1 && (ending == Role.COPULA || ending == Role.OF))) {
                role = ending;
                last = at + cut;
            }
        }
        found.add(new Token(Sort.WORD, null, role, at, end, original.substring(at, last), 0));
        return end;
    }

    /// `상품서비스는`: a name that is written together with what it is.
    ///
    /// @return where the name ends; -1 when it is none
    private int nameBefore(int at, int end) {
        for (int cut = at + 2; cut + 1 < end; cut++) {
            for (int stop = Math.min(end, cut + Lexicon.LONGEST); stop > cut + 1; stop--) {
                Entry noun = LEXICON.find(text.substring(cut, stop));
                boolean program = noun != null
                        && noun.sort() == Sort.NOUN
                        && noun.kind() != null
                        && noun.strength() != Entry.Strength.TITLE
                        && Kinds.isProgram(noun.kind());
                if (program && endings.tail(stop) != null) {
                    return cut;
                }
            }
        }
        return -1;
    }

    /// `profile-service`: a name, and what it is.
    private boolean named(int at, int hyphen, int end) {
        Entry noun = LEXICON.find(text.substring(hyphen + 1, end));
        Endings.Tail tail = noun != null && noun.sort() == Sort.NOUN ? endings.tail(end) : null;
        if (noun == null || tail == null || noun.kind() == null || !Kinds.isProgram(noun.kind())) {
            return false;
        }
        found.add(new Token(Sort.WORD, null, Role.NONE, at, hyphen, original.substring(at, hyphen), 0));
        add(noun, hyphen + 1, end, tail);
        return true;
    }

    /// `주문하면`, `크롤링해서`: what somebody does, and no name.
    private static boolean isVerb(String word) {
        if (CLAUSE.matcher(word).matches()) {
            return true;
        }
        for (int cut = 2; cut < word.length(); cut++) {
            if ("하해되돼했됐".indexOf(word.charAt(cut)) >= 0 && LEXICON.isVerbEnding(word.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /// A name with a slip that is written in two scripts.
    private int mixed(int at, int end) {
        int stop = end;
        while (stop < text.length() && stop < end + Lexicon.LONGEST && Character.isLetterOrDigit(text.charAt(stop))) {
            stop++;
        }
        for (int cut = stop; cut > end; cut--) {
            Role role = LEXICON.particle(text.substring(cut, stop));
            Entry near = role == null || cut - at < 4 ? null : LEXICON.near(text.substring(at, cut));
            if (near != null && role != null) {
                add(near, at, cut, new Endings.Tail(stop, role));
                return stop;
            }
        }
        return -1;
    }

    private void add(Entry entry, int at, int end, Endings.Tail tail) {
        found.add(new Token(entry.sort(), entry, tail.role(), at, tail.end(), original.substring(at, end), 0));
    }
}
