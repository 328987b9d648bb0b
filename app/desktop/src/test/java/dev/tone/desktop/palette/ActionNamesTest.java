package dev.tone.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.actions.Action;
import dev.tone.desktop.actions.Category;
import dev.tone.desktop.i18n.Language;
import dev.tone.desktop.i18n.Texts;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ActionNamesTest {
    @ParameterizedTest
    @CsvSource({
        "array, array, 배열",
        "layout.force, force-directed, 자동 배치",
        "layout.layered, layered, 자동 배치",
        "flip-across, mirror, 대칭",
        "export, PDF, 다운로드",
        "frame-selection, container, 컨테이너",
        "minimap, overview, 지도"
    })
    void what_can_be_done_with_a_drawing_is_known_by_what_other_programs_call_it(
            String id, String word, String korean) {
        Action action = Action.of("canvas." + id, Category.CANVAS, () -> {});

        List<String> inKorean = ActionNames.also(action, Texts.of(Language.KOREAN));
        assertThat(ActionNames.also(action, Texts.of(Language.ENGLISH))).contains(word);
        assertThat(inKorean).contains(word, korean);
    }
}
