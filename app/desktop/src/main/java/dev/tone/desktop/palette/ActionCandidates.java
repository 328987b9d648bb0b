package dev.tone.desktop.palette;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Keys;
import dev.tone.desktop.i18n.Texts;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// The actions that can run now, as commands of the palette.
public final class ActionCandidates implements CandidateSource {
    private final ActionRegistry registry;
    private final Texts texts;

    public ActionCandidates(ActionRegistry registry, Texts texts) {
        this.registry = registry;
        this.texts = texts;
    }

    @Override
    public List<Candidate> candidates() {
        return registry.inScope().stream()
                .filter(Action::listed)
                .filter(action -> action.enabled().get())
                .filter(action -> !action.id().equals("palette.open"))
                .map(this::candidate)
                .toList();
    }

    private Candidate candidate(Action action) {
        List<Keys> keys = registry.keysInForce(action);
        return new Candidate(
                action.icon() == null ? Feather.CHEVRON_RIGHT : action.icon(),
                texts.get(action.titleKey()),
                action.category().title(texts),
                keys.isEmpty() ? "" : keys.getFirst().display(Keys.isMac()),
                true,
                ActionNames.also(action, texts),
                action::trigger);
    }
}
