package dev.tone.canvas.planner;

import java.util.Map;
import java.util.stream.Collectors;

/// Small numbers as people write them out, in English and Korean.
public final class NumberWords {
    private static final Map<String, Integer> VALUES = Map.ofEntries(
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("twice", 2),
            Map.entry("thrice", 3),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("하나", 1),
            Map.entry("한", 1),
            Map.entry("두", 2),
            Map.entry("둘", 2),
            Map.entry("세", 3),
            Map.entry("셋", 3),
            Map.entry("네", 4),
            Map.entry("넷", 4),
            Map.entry("다섯", 5),
            Map.entry("여섯", 6),
            Map.entry("일곱", 7),
            Map.entry("여덟", 8),
            Map.entry("아홉", 9),
            Map.entry("열", 10));

    /// The words as alternatives of a regular expression. None is the beginning of another.
    public static final String ANY = VALUES.keySet().stream().sorted().collect(Collectors.joining("|"));

    private NumberWords() {}

    /// @param said one of the words in lower case, or figures that an `int` holds
    public static int value(String said) {
        Integer word = VALUES.get(said);
        return word == null ? Integer.parseInt(said) : word;
    }
}
