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
    void itIsFoundByOtherWordsTooBelowWhatIsCalledSo() {
        PaletteViewModel open = new PaletteViewModel(
                List.of(() -> List.of(
                        new Candidate(
                                Feather.BOX, "Find what broke it…", "", "", true, List.of("bisect", "이분 탐색"), () -> {}),
                        candidate("Bisected", false))),
                "");

        open.queryProperty().set("이분");
        assertThat(open.matches()).extracting(Candidate::title).containsExactly("Find what broke it…");
        open.queryProperty().set("bisect");
        assertThat(open.matches()).extracting(Candidate::title).containsExactly("Bisected", "Find what broke it…");
        open.queryProperty().set("find");
        assertThat(open.matches()).hasSize(1);
        open.queryProperty().set("zzz");
        assertThat(open.matches()).isEmpty();
    }

    @Test
    void whatTheTypedTextIsByItselfComesFirst() {
        CandidateSource links = new CandidateSource() {
            @Override
            public List<Candidate> candidates() {
                return List.of(candidate("tone: what it is", false));
            }

            @Override
            public List<Candidate> typed(String text) {
                return text.startsWith("tone:") ? List.of(candidate("open " + text, false)) : List.of();
            }
        };
        PaletteViewModel open = new PaletteViewModel(List.of(links), "");

        open.queryProperty().set("tone:");
        assertThat(open.matches()).extracting(Candidate::title).containsExactly("open tone:", "tone: what it is");
        assertThat(open.run()).isTrue();
        assertThat(run).containsExactly("open tone:");
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
