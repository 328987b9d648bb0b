package dev.tone.desktop.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.desktop.checklist.ChecklistViewModel.Step;
import dev.tone.desktop.kit.store.SettingsStore;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecklistViewModelTest {
    @TempDir
    Path folder;

    private SettingsStore store() {
        return new SettingsStore(folder.resolve("s"), Runnable::run);
    }

    @Test
    void whatHappenedStaysDoneOverStarts() {
        new ChecklistViewModel(store()).happened(Step.DEPLOY);

        ChecklistViewModel next = new ChecklistViewModel(store());

        assertThat(next.doneProperty(Step.DEPLOY).get()).isTrue();
        assertThat(next.countProperty().get()).isEqualTo(1);
    }

    @Test
    void canBeDismissedAndBroughtBack() {
        new ChecklistViewModel(store()).dismiss();
        ChecklistViewModel next = new ChecklistViewModel(store());
        assertThat(next.shownProperty().get()).isFalse();

        next.bringBack();

        assertThat(next.shownProperty().get()).isTrue();
    }
}
