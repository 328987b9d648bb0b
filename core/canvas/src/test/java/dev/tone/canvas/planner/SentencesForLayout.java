package dev.tone.canvas.planner;

import dev.tone.canvas.planner.measure.Sentence;
import java.util.ArrayList;
import java.util.List;

/// All sentences that are kept with the tests.
public final class SentencesForLayout {
    private SentencesForLayout() {}

    public static List<String> all() throws Exception {
        List<String> all = new ArrayList<>();
        for (String file : List.of("dev.jsonl", "more.jsonl", "third.jsonl", "fourth.jsonl", "fifth.jsonl")) {
            SentencesTest.read(file).stream().map(Sentence::prompt).forEach(all::add);
        }
        return all;
    }
}
