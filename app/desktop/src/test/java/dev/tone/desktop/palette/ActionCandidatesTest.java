package dev.tone.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.ActionRegistry;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActionCandidatesTest {
    private final ActionRegistry registry = new ActionRegistry();

    private List<String> found(Language language, String typed) {
        registry.register(Action.of("deploy.start", Category.DEPLOY, () -> {}));
        registry.register(Action.of("deploy.open-site", Category.DEPLOY, () -> {}));
        registry.register(Action.of("canvas.undo", Category.CANVAS, () -> {}));
        PaletteViewModel palette =
                new PaletteViewModel(List.of(new ActionCandidates(registry, Texts.of(language))), typed);
        return palette.matches().stream().map(Candidate::title).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"undo", "UND", "실행 취소"})
    void a_korean_window_finds_what_is_typed_in_either_language(String typed) {
        assertThat(found(Language.KOREAN, typed))
                .first()
                .isEqualTo(Texts.of(Language.KOREAN).get("action.canvas.undo"));
    }

    @Test
    void other_english_words_are_known_too() {
        assertThat(found(Language.KOREAN, "preview"))
                .containsExactly(Texts.of(Language.KOREAN).get("action.deploy.open-site"));
    }

    @Test
    void an_english_window_knows_each_once() {
        assertThat(found(Language.ENGLISH, "undo")).containsExactly("Undo");
    }
}
