package dev.tone.robot.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tone.model.fault.FaultException;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class KeysTest {
    @Test
    void aChordHoldsItsModifiersInOrder() {
        assertThat(Keys.parse("Ctrl+Shift+P")).isEqualTo(new Keys(List.of(KeyCode.CONTROL, KeyCode.SHIFT), KeyCode.P));
        assertThat(Keys.parse("Alt+1")).isEqualTo(new Keys(List.of(KeyCode.ALT), KeyCode.DIGIT1));
    }

    @Test
    void plusItselfIsAKey() {
        assertThat(Keys.parse("Ctrl++")).isEqualTo(new Keys(List.of(KeyCode.CONTROL, KeyCode.SHIFT), KeyCode.EQUALS));
        assertThat(Keys.parse("+")).isEqualTo(new Keys(List.of(KeyCode.SHIFT), KeyCode.EQUALS));
    }

    @Test
    void namesAreReadWithoutCaseAndSpaces() {
        assertThat(Keys.parse("page up").key()).isEqualTo(KeyCode.PAGE_UP);
        assertThat(Keys.parse("Esc").key()).isEqualTo(KeyCode.ESCAPE);
        assertThat(Keys.parse("F11").key()).isEqualTo(KeyCode.F11);
        assertThat(Keys.parse("?")).isEqualTo(new Keys(List.of(KeyCode.SHIFT), KeyCode.SLASH));
    }

    @Test
    void aLetterInAChordNamesItsKey() {
        assertThat(Keys.parse("K").held()).isEmpty();
        assertThat(Keys.ofCharacter('K').held()).containsExactly(KeyCode.SHIFT);
    }

    @Test
    void unknownNamesAreSaid() {
        assertThatThrownBy(() -> Keys.parse("Hyper+K"))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("Hyper");
    }
}
