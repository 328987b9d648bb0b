package dev.tone.desktop.canvas;

import dev.tone.canvas.paint.StateWords;
import dev.tone.canvas.state.ElementHealth;
import dev.tone.canvas.state.LiveState;
import dev.tone.desktop.i18n.Texts;
import dev.tone.desktop.kit.view.Ui;
import dev.tone.desktop.status.TrialWords;
import dev.tone.model.deployment.StageName;
import java.util.Locale;

/// Live states in the language of the window: the same words as in lists and notifications.
final class LiveWords implements StateWords {
    private final Ui ui;

    LiveWords(Ui ui) {
        this.ui = ui;
    }

    @Override
    public String say(LiveState state) {
        Texts texts = ui.texts();
        String key = "live." + state.word();
        String word = texts.has(key) ? texts.get(key) : state.word();
        if (state.stage() == StageName.CANARY || state.stage() == StageName.BESIDE) {
            return TrialWords.say(state.stage(), state.label(), texts);
        }
        if (state.stage() != null) {
            return word + " · " + texts.word("stage", state.stage()).toLowerCase(Locale.ROOT);
        }
        return state.health() == ElementHealth.UNKNOWN && state.since() != null
                ? texts.get("live.last-seen", word, ui.formats().relative(state.since()))
                : word;
    }
}
