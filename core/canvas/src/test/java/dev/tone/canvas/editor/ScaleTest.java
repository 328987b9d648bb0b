package dev.tone.canvas.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.DocumentReplay;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.Entry;
import dev.tone.canvas.document.Fixtures;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Operations;
import dev.tone.canvas.document.ShapeElement;
import dev.tone.canvas.document.ShapeKind;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.model.canvas.CanvasOperation;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Ten thousand elements stay light. The bounds are several times the figures of a warm machine, since tests run cold;
/// what they catch is a step whose cost grows with the square.
@DisplayName("C-99 ten thousand elements: select, drag and undo within a few frames")
@Tag("long")
class ScaleTest {
    private static final int COUNT = 10_000;
    /// Processor time of this thread: what others do on the machine does not count.
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void select_drag_undo() {
        EditorDriver driver = new EditorDriver(drawing());
        List<String> report = new ArrayList<>();

        double select = median(9, () -> {
            driver.editor.selection().clear();
            driver.editor.choosing().all();
        });
        report.add("select all " + select);

        driver.moveTo(10, 10).press(10, 10).moveTo(30, 30).isIn("select.translating");
        int[] at = {30};
        double step = median(31, () -> driver.moveTo(at[0] += 3, at[0]));
        report.add("drag step " + step);
        double drop = median(1, driver::release);
        report.add("drop " + drop);
        driver.hasSteps(1);

        double undo = median(1, driver::undo);
        report.add("first undo " + undo);
        double again = median(9, () -> driver.redo().undo());
        report.add("redo and undo " + again);

        driver.editor.selection().set(List.of(Fixtures.id("s0")));
        driver.moveTo(10, 10).press(10, 10);
        double one = median(31, () -> driver.moveTo(at[0] += 3, at[0]));
        report.add("drag one " + one);
        double edit = median(31, () -> driver.editor.arranging().nudge(1, 0));
        report.add("one edit " + edit);

        assertThat(select).as(report.toString()).isLessThan(170);
        assertThat(step).as(report.toString()).isLessThan(100);
        assertThat(again).as(report.toString()).isLessThan(680);
        assertThat(one).as(report.toString()).isLessThan(20);
        assertThat(edit).as(report.toString()).isLessThan(20);
    }

    @Test
    @DisplayName("C-99 a hundred thousand property updates replay in a moment")
    void replay() {
        DocumentReplay replay = new DocumentReplay();
        EditorDriver driver = new EditorDriver(drawing());
        replay.replay(driver.document.records().stream()
                .map(record ->
                        (CanvasOperation) new CanvasOperation.Create(record.id(), record.type(), record.properties()))
                .toList());
        var operations = Operations.of(driver.document.plan(
                edit -> driver.elements().forEach(element -> edit.put(element.movedBy(1, 2)))));
        assertThat(operations).hasSizeGreaterThan(COUNT);

        double update = median(9, () -> {
            for (int i = 0; i < 5; i++) {
                replay.accept(operations);
            }
        });
        assertThat(update).as("five times %d operations", operations.size()).isLessThan(1_000);
    }

    private static Entry[] drawing() {
        List<Entry> entries = new ArrayList<>();
        ZIndex z = null;
        for (int i = 0; i < COUNT; i++) {
            z = ZIndex.between(z, null);
            Head head = Head.of(Fixtures.id("s" + i), Layer.BASE.id(), z);
            if (i % 7 == 6) {
                entries.add(ConnectorElement.between(head, attached(i - 1), attached(i - 3)));
            } else {
                Rect box = new Rect(i % 100 * 120, i / 100 * 80, 100, 60);
                entries.add(new ShapeElement(head, box, ShapeKind.RECTANGLE, "Shape " + i));
            }
        }
        return entries.toArray(Entry[]::new);
    }

    private static End attached(int index) {
        return new End.Attached(Fixtures.id("s" + index), null, Point.ORIGIN);
    }

    private static double median(int runs, Runnable work) {
        double[] times = new double[runs];
        for (int i = 0; i < runs; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            times[i] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }
}
