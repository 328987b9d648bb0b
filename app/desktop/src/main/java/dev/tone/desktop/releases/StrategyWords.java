package dev.tone.desktop.releases;

import dev.tone.desktop.i18n.Texts;
import dev.tone.model.release.CanaryStep;
import dev.tone.model.release.ReleaseStrategy;
import dev.tone.model.release.ReleaseText;
import java.util.stream.Collectors;

/// A strategy in a few words.
public final class StrategyWords {
    private StrategyWords() {}

    /// @return e.g. `Canary 5 → 25 → 50 %`
    public static String of(ReleaseStrategy strategy, Texts texts) {
        String word = texts.word("release.kind", strategy.kind());
        return switch (strategy.kind()) {
            case AT_ONCE -> word;
            case BLUE_GREEN ->
                texts.get("release.summary.blue-green", word, ReleaseText.time(strategy.healthySeconds()));
            case CANARY ->
                texts.get(
                        "release.summary.canary",
                        word,
                        strategy.steps().stream()
                                .map(CanaryStep::percent)
                                .map(String::valueOf)
                                .collect(Collectors.joining(" → ")));
        };
    }
}
