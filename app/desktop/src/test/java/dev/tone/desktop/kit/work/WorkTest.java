package dev.tone.desktop.kit.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.model.fault.Fault;
import java.nio.file.NoSuchFileException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class WorkTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Fault> untold = new ArrayList<>();
    private final Work work = new Work(background::add, Runnable::run, untold::add);
    private final List<String> results = new ArrayList<>();

    @Test
    void bringsTheResultBackAndIsBusyMeanwhile() {
        SimpleBooleanProperty busy = new SimpleBooleanProperty();
        work.of(() -> "done").busy(busy).onDone(results::add).start();

        assertThat(busy.get()).isTrue();
        background.pop().run();

        assertThat(busy.get()).isFalse();
        assertThat(results).containsExactly("done");
    }

    @Test
    void tellsAFaultOnceToWhoeverAskedForIt() {
        List<Fault> own = new ArrayList<>();
        Fault fault = Fault.notFound("deployment/not-found", "Gone.");
        work.run(() -> {
                    throw fault.asException();
                })
                .onFault(own::add)
                .start();
        background.pop().run();

        assertThat(own).containsExactly(fault);
        assertThat(untold).isEmpty();
    }

    @Test
    void aVanishedFileIsAFaultThatNamesIt() {
        work.run(() -> {
                    throw new NoSuchFileException("/tmp/site.zip");
                })
                .start();
        background.pop().run();

        assertThat(untold).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("file/not-found");
            assertThat(fault.title()).contains("/tmp/site.zip");
        });
    }

    @Test
    void aClosedJobStaysSilent() {
        SimpleBooleanProperty busy = new SimpleBooleanProperty();
        Job<String> job = work.of(() -> "late").busy(busy).onDone(results::add).start();
        job.close();
        background.pop().run();

        assertThat(results).isEmpty();
        assertThat(busy.get()).isFalse();
    }
}
