package dev.tone.canvas.editor;

import static dev.tone.canvas.document.Fixtures.rectangle;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.LayerState;
import dev.tone.model.id.LayerId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LayerStatesTest {
    private final EditorDriver driver = new EditorDriver(rectangle("a", 100, 100));
    private final LayerStates states = driver.editor.layerStates();
    private LayerId notes = new LayerId("none");

    @BeforeEach
    void two_layers() {
        notes = driver.editor.layers().add("Notes");
    }

    private void hide(LayerId layer) {
        driver.editor.layers().update(layer, each -> each.withVisible(false));
    }

    private List<Boolean> visible() {
        return driver.document.layers().stream().map(Layer::visible).toList();
    }

    private List<String> names() {
        return driver.document.layerStates().stream().map(LayerState::name).toList();
    }

    @Test
    @DisplayName("C-155 a state keeps which layers are seen and how much of them, and brings that back as one step")
    void saving() {
        driver.editor.layers().update(notes, layer -> layer.withOpacity(0.5));
        LayerState all = states.save("All");
        hide(notes);
        LayerState base = states.save("Base only");
        assertThat(states.isShown(base)).isTrue();
        assertThat(states.isShown(all)).isFalse();

        int steps = driver.editor.history().steps().get().undoable();
        states.apply(all);
        driver.hasSteps(steps + 1);
        assertThat(visible()).containsExactly(true, true);
        assertThat(driver.document.layer(notes).orElseThrow().opacity()).isEqualTo(0.5);
        states.apply(all);
        driver.hasSteps(steps + 1);
        assertThat(Document.of(driver.document.records()).layerStates()).isEqualTo(driver.document.layerStates());
    }

    @Test
    @DisplayName("C-156 a layer that a state does not know is hidden by it, and a layer that is gone is no hindrance")
    void other_layers() {
        LayerState before = states.save("Before");
        LayerId later = driver.editor.layers().add("Later");
        states.apply(before);
        assertThat(visible()).containsExactly(true, true, false);
        driver.editor.layers().remove(later);
        driver.editor.layers().remove(notes);
        states.apply(before);
        assertThat(visible()).containsExactly(true);
    }

    @Test
    @DisplayName("C-155 states are renamed, saved anew, moved and removed")
    void keeping() {
        LayerState one = states.save("One");
        states.save("Two");
        LayerState three = states.save("Three");
        states.move(three, 0);
        states.rename(one, "First");
        assertThat(names()).containsExactly("Three", "First", "Two");
        states.move(driver.document.layerStates().getFirst(), 9);
        assertThat(names()).containsExactly("First", "Two", "Three");
        hide(notes);
        states.update(driver.document.layerStates().getFirst());
        assertThat(states.isShown(driver.document.layerStates().getFirst())).isTrue();
        states.remove(driver.document.layerStates().getLast());
        assertThat(names()).containsExactly("First", "Two");
        driver.undo();
        assertThat(names()).hasSize(3);
    }
}
