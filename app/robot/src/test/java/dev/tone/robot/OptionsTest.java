package dev.tone.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void theAppGetsItsFolderAndWhatItShallOpen() {
        Options options = Options.parse(List.of("--data", "/d", "--port", "7001", "tone:open/x"));

        assertThat(options.app()).containsExactly("--data", "/d", "tone:open/x");
        assertThat(options.port()).isEqualTo(7001);
        assertThat(options.picture()).isNull();
    }

    @Test
    void withoutAFolderTheAppChoosesItsOwn() {
        assertThat(Options.parse(List.of()).app()).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        assertThatThrownBy(() -> Options.parse(List.of("--port", "70000"))).hasMessageContaining("70000");
        assertThatThrownBy(() -> Options.parse(List.of("--data"))).hasMessageContaining("needs a value");
    }
}
