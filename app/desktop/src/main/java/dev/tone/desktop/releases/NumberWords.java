package dev.tone.desktop.releases;

import dev.tone.desktop.kit.view.Ui;
import dev.tone.model.release.ReleaseNumbers;

/// What was seen of a release, in words.
final class NumberWords {
    private NumberWords() {}

    /// @return e.g. `3 · 7.1 %`
    static String errors(ReleaseNumbers numbers, Ui ui) {
        return numbers.failed() == 0
                ? "0"
                : ui.formats().number(numbers.failed()) + " · "
                        + String.format(ui.texts().locale(), "%.1f %%", numbers.failedPercent());
    }

    static String p95(ReleaseNumbers numbers, Ui ui) {
        return numbers.p95() == null ? "–" : ui.text("release.ms", numbers.p95());
    }

    /// Pods that are ready, where a release is pods.
    static String ready(ReleaseNumbers numbers, Ui ui) {
        return numbers.wanted() == 0 ? "–" : ui.text("release.of", numbers.ready(), numbers.wanted());
    }
}
