package dev.tone.canvas.planner;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The forms that a Korean verb is met in, made of its stem, so that the lists of words need to name stems alone.
final class Conjugation {
    private static final int FIRST = '가';
    private static final int FINALS = 28;
    private static final int VOWELS = 21;
    private static final int N = 4;
    private static final int L = 8;
    private static final int M = 16;
    private static final int B = 17;
    private static final int SS = 20;
    private static final String[] AFTER_STEM = {
        "고", "고서", "고는", "고요", "는", "는데", "지", "지만", "기", "게", "도록", "던", "거나", "자", "네", "네요", "느라", "려고", "려면", "죠"
    };
    private static final String[] AFTER_OPEN = {"며", "면", "면서", "면은", "니", "니까", "시고", "시면", "세요"};
    private static final String[] AFTER_INFINITIVE = {
        "", "서", "요", "다", "다가", "야", "줘", "주고", "주는", "주면", "주며", "줌", "줍니다", "준다", "주세요", "두고", "두면", "두는", "둠", "둔다",
        "놓고", "놓는", "놓으면", "놓음", "놓는다", " 주세요", " 줘", " 줘요", " 주시고", " 주시면"
    };
    private static final String[] AFTER_PAST = {
        "다", "고", "는데", "으면", "음", "습니다", "다가", "던", "어", "어요", "지만", "으니", "으니까", "는데요", "고요", "네요"
    };

    private static final String[] AFTER_FUTURE = {"게", "게요", "래", "래요", "까", "까요"};
    private static final List<String> PROHIBITION = List.of(
            "마", "마요", "마세요", "마시고", "마시오", "마십시오", "마라", "말고", "말고요", "말 것", "말것", "말자", "말아", "말아요", "말아야", "말아줘",
            "말아 줘", "말아주세요", "말아 주세요", "말아주시고", "말길", "말았으면", "말라", "말기", "맙시다", "말도록");

    private final Set<String> forms = new LinkedHashSet<>();

    private Conjugation() {}

    /// @param verb a stem, and behind a slash how it is written before vowels where that differs: `붓/부`
    static Set<String> of(String verb) {
        int slash = verb.indexOf('/');
        Conjugation conjugation = new Conjugation();
        conjugation.take(
                slash < 0 ? verb : verb.substring(0, slash), slash < 0 ? verb : verb.substring(slash + 1), slash > 0);
        return conjugation.forms;
    }

    /// What `말` is met in behind a verb that is forbidden: `쓰지 마세요`.
    static List<String> prohibition() {
        return PROHIBITION;
    }

    private void take(String stem, String soft, boolean irregular) {
        boolean closed = ending(stem) != 0;
        boolean l = ending(stem) == L && !irregular;
        for (String tail : AFTER_STEM) {
            forms.add((l && (tail.startsWith("는") || tail.startsWith("네")) ? with(stem, 0) : stem)
                    + (closed && !l && tail.startsWith("려") ? "으" : "")
                    + tail);
        }
        String open = closed && !l ? soft + "으" : stem;
        for (String tail : AFTER_OPEN) {
            forms.add((l && !tail.startsWith("며") && !tail.startsWith("면") ? with(stem, 0) : open) + tail);
        }
        String bare = closed && !l ? soft + "으" : with(stem, 0);
        String polite = closed && !l ? stem + "습니다" : with(bare, B) + "니다";
        forms.add(polite);
        forms.add(polite + "만");
        forms.add(closed && !l ? stem + "는다" : with(bare, N) + "다");
        // Of one syllable alone too many are ordinary words: `둘`, `든`.
        if (stem.length() > 1 || closed) {
            forms.add(with(bare, N));
            forms.add(with(bare, L));
            forms.add(with(bare, M));
        }
        for (String tail : AFTER_FUTURE) {
            forms.add(with(bare, L) + tail);
        }
        String infinitive = infinitive(stem, soft, irregular);
        for (String tail : AFTER_INFINITIVE) {
            if (infinitive.length() + tail.length() > 1) {
                forms.add(infinitive + tail);
            }
        }
        for (String tail : AFTER_PAST) {
            forms.add(with(infinitive, SS) + tail);
        }
        forms.removeIf(form -> form.length() < 2);
    }

    /// The form before `서`: `올려`, `넣어`, `불러`.
    private static String infinitive(String stem, String soft, boolean irregular) {
        String head = stem.substring(0, stem.length() - 1);
        if (ending(stem) != 0) {
            return soft + (vowel(irregular ? stem : soft) == 0 || vowel(stem) == 8 ? "아" : "어");
        }
        return switch (vowel(stem)) {
            case 8 -> head + vowel(stem, 9);
            case 13 -> head + vowel(stem, 14);
            case 18 ->
                stem.endsWith("르") && !head.isEmpty()
                        ? with(head, L) + (isBright(head) ? "라" : "러")
                        : head + vowel(stem, !head.isEmpty() && isBright(head) ? 0 : 4);
            case 20 -> head + vowel(stem, 6);
            default -> stem.endsWith("하") ? head + "해" : stem.endsWith("되") ? head + "돼" : stem;
        };
    }

    private static boolean isBright(String word) {
        return vowel(word) == 0 || vowel(word) == 8;
    }

    private static int ending(String word) {
        return (word.charAt(word.length() - 1) - FIRST) % FINALS;
    }

    private static int vowel(String word) {
        return (word.charAt(word.length() - 1) - FIRST) / FINALS % VOWELS;
    }

    /// The last syllable with another vowel and nothing behind it.
    private static char vowel(String word, int vowel) {
        int initial = (word.charAt(word.length() - 1) - FIRST) / FINALS / VOWELS;
        return (char) (FIRST + (initial * VOWELS + vowel) * FINALS);
    }

    private static String with(String word, int end) {
        int last = word.charAt(word.length() - 1) - FIRST;
        return word.substring(0, word.length() - 1) + (char) (FIRST + last / FINALS * FINALS + end);
    }
}
