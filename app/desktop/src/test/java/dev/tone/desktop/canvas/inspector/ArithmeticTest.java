package dev.tone.desktop.canvas.inspector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArithmeticTest {
    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "'12,5', 12.5",
        "40+2*8, 56",
        "(100-20)/4, 20",
        "-5, -5",
        "2*-3, -6",
        "+10, 210",
        "*2, 400",
        "/4, 50",
        "-=5, 195",
        "+=5, 205",
        "50%, 100",
        "+10%, 220",
        "100% - 20, 180",
        "' 1 + 2 ', 3"
    })
    @DisplayName("C-158 a number is told, reckoned, or changed from what it is")
    void reckoning(String typed, double expected) {
        assertThat(Arithmetic.of(typed, true).applyAsDouble(200)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-5, 195", "-50%, 100"})
    @DisplayName("C-158 where no number is below zero, a minus takes away")
    void taking_away(String typed, double expected) {
        assertThat(Arithmetic.of(typed, false).applyAsDouble(200)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ten",
                "1+",
                "(1",
                "1)",
                "1..2",
                "%",
                "+",
                "2 px",
                "((((((((((((((((((1))))))))))))))))))"
            })
    void what_is_no_number_is_refused(String typed) {
        assertThatThrownBy(() -> Arithmetic.of(typed, true)).isInstanceOf(Field.InvalidField.class);
    }
}
