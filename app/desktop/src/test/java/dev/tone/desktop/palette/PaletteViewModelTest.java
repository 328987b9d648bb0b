package dev.tone.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class PaletteViewModelTest {
    private final List<String> run = new ArrayList<>();
    private final PaletteViewModel palette = new PaletteViewModel(
            List.of(
                    () -> List.of(candidate("Shop", false)),
                    () -> List.of(candidate("Roll back…", true), candidate("Deploy", true))),
            "");

    private Candidate candidate(String title, boolean command) {
        return new Candidate(Feather.BOX, title, "", "", command, () -> run.add(title));
    }

    @Test
    void showsEverythingAtFirst() {
        assertThat(palette.matches()).hasSize(3);
    }

    @Test
    void typingNarrowsAndEnterRunsTheBest() {
        palette.queryProperty().set("dep");

        assertThat(palette.run()).isTrue();
        assertThat(run).containsExactly("Deploy");
    }

    @Test
    void aGreaterSignLeavesOnlyCommands() {
        palette.queryProperty().set(">");

        assertThat(palette.matches()).extracting(Candidate::title).containsExactly("Roll back…", "Deploy");
    }

    @Test
    void theChoiceWrapsAround() {
        palette.move(-1);

        assertThat(palette.selectedProperty().get()).isEqualTo(2);
    }

    @Test
    void whatArrivesWhileItIsOpenIsShownAndTheChoiceStays() {
        List<Candidate> known = new ArrayList<>(List.of(candidate("Shop", false)));
        PaletteViewModel open = new PaletteViewModel(List.of(() -> known), "o");

        known.addFirst(candidate("Blog", false));
        open.refresh();

        assertThat(open.matches()).extracting(Candidate::title).containsExactlyInAnyOrder("Shop", "Blog");
        assertThat(open.matches().get(open.selectedProperty().get()).title()).isEqualTo("Shop");
    }

    @Test
    void nothingMatchesNothingRuns() {
        palette.queryProperty().set("zzzz");

        assertThat(palette.run()).isFalse();
    }
}
