package dev.tone.client.logs.beside;

import dev.tone.model.log.LogLine;
import dev.tone.model.log.VisibleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Aligns two logs: steps of the same name beside each other, and in them lines that say the same. What is another in
/// every run (times, durations, digests, ids) is no difference.
public final class BesideLogs {
    private static final int READ = 4_096;

    /// Reads lines of a log. Thread-safe.
    @FunctionalInterface
    public interface Lines {
        /// @return fewer than wanted at the end
        List<LogLine> read(long from, int wanted);
    }

    /// Lines that follow each other in one step.
    private record Section(String step, int from, int to) {}

    /// What alignment needs to know of a log.
    private static final class Outline {
        private long[] hashes = new long[READ];
        private int count;
        private final List<Section> sections = new ArrayList<>();

        static Outline of(Lines lines) {
            Outline outline = new Outline();
            LineNoise noise = new LineNoise();
            String step = "";
            int from = 0;
            while (outline.count < Alignment.MOST - READ) {
                List<LogLine> some = lines.read(outline.count, READ);
                if (some.isEmpty()) {
                    break;
                }
                if (outline.hashes.length < outline.count + some.size()) {
                    outline.hashes = Arrays.copyOf(outline.hashes, outline.hashes.length * 2);
                }
                for (LogLine line : some) {
                    if (!line.step().equals(step)) {
                        outline.section(step, from);
                        step = line.step();
                        from = outline.count;
                    }
                    outline.hashes[outline.count++] = noise.hash(VisibleText.of(line.text()));
                }
            }
            outline.section(step, from);
            return outline;
        }

        private void section(String step, int from) {
            if (count > from) {
                sections.add(new Section(step, from, count));
            }
        }

        private long[] steps() {
            return sections.stream()
                    .mapToLong(section -> section.step().hashCode())
                    .toArray();
        }
    }

    private final Outline left;
    private final Outline right;
    private final BesideRows rows = new BesideRows();

    private BesideLogs(Outline left, Outline right) {
        this.left = left;
        this.right = right;
    }

    /// Reads both logs whole; blocks meanwhile.
    public static BesideRows align(Lines left, Lines right) {
        CompletableFuture<Outline> other = CompletableFuture.supplyAsync(() -> Outline.of(right));
        Outline one = Outline.of(left);
        BesideLogs logs = new BesideLogs(one, other.join());
        long[] leftSteps = logs.left.steps();
        long[] rightSteps = logs.right.steps();
        Alignment.of(leftSteps, 0, leftSteps.length, rightSteps, 0, rightSteps.length, logs::sections);
        return logs.rows;
    }

    private void sections(RowKind kind, int leftAt, int rightAt, int length) {
        for (int i = 0; i < length; i++) {
            if (kind == RowKind.SAME) {
                both(left.sections.get(leftAt + i), right.sections.get(rightAt + i));
            }
        }
        // Steps of other names do not belong together, also where one came in the place of the other.
        if (kind == RowKind.CHANGED || kind == RowKind.ONLY_LEFT) {
            int other = beginning(right, rightAt);
            left.sections.subList(leftAt, leftAt + length).forEach(section -> {
                begin(section.step(), section.from(), other);
                rows.add(RowKind.ONLY_LEFT, section.from(), other, section.to() - section.from(), "");
            });
        }
        if (kind == RowKind.CHANGED || kind == RowKind.ONLY_RIGHT) {
            int other = kind == RowKind.CHANGED ? beginning(left, leftAt + length) : beginning(left, leftAt);
            right.sections.subList(rightAt, rightAt + length).forEach(section -> {
                begin(section.step(), other, section.from());
                rows.add(RowKind.ONLY_RIGHT, other, section.from(), section.to() - section.from(), "");
            });
        }
    }

    private static int beginning(Outline outline, int section) {
        return section < outline.sections.size() ? outline.sections.get(section).from() : outline.count;
    }

    private void both(Section one, Section other) {
        begin(one.step(), one.from(), other.from());
        Alignment.of(
                left.hashes,
                one.from(),
                one.to(),
                right.hashes,
                other.from(),
                other.to(),
                (kind, l, r, length) -> rows.add(kind, l, r, length, ""));
    }

    private void begin(String step, int leftAt, int rightAt) {
        if (!step.isEmpty()) {
            rows.add(RowKind.STEP, leftAt, rightAt, 1, step);
        }
    }
}
