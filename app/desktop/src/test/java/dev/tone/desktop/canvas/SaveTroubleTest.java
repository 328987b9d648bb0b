package dev.tone.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SaveTroubleTest {
    private static final Fault FULL = new Fault(FaultKind.EXHAUSTED, "drafts/disk-full", "The disk is full.", null);

    private final List<Fault> told = new ArrayList<>();
    private final List<Fault> over = new ArrayList<>();
    private final SaveTrouble trouble = new SaveTrouble(told::add, over::add);

    @Test
    void is_told_once_until_changes_could_be_kept_again() {
        trouble.show(null);
        trouble.show(FULL);
        trouble.show(FULL);
        assertThat(told).containsExactly(FULL);
        assertThat(over).isEmpty();

        trouble.show(null);
        trouble.show(null);
        assertThat(over).containsExactly(FULL);
        trouble.show(FULL);
        assertThat(told).containsExactly(FULL, FULL);
    }
}
