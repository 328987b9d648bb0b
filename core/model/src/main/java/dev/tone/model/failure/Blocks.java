package dev.tone.model.failure;

import java.util.ArrayList;
import java.util.List;

/// Which lines belong to the failure: those that speak of an error, with what leads up to them and what they go on
/// with.
final class Blocks {
    /// Lines without a word of their own that may be between two lines of one block.
    private static final int GAP = 2;
    /// Lines that a sentence goes on for before the stack or the picture.
    private static final int SENTENCE = 4;
    /// How far the lines of one task may be apart where others speak at the same time.
    private static final int INTERLEAVED = 50;
    /// New lines that may be between two that speak of the error.
    private static final int BETWEEN = 6;
    /// As many, where nothing is known that is not new.
    private static final int ALONE = 4;

    private final List<SeenLine> seen;
    private final boolean[] in;
    /// What a warning goes on with.
    private final boolean[] warned;

    /// Without a good run beside it any line is new, and being new says nothing.
    private final int between;

    private Blocks(List<SeenLine> seen, boolean compared) {
        this.seen = seen;
        in = new boolean[seen.size()];
        between = compared ? BETWEEN : ALONE;
        warned = new boolean[seen.size()];
        for (int i = 1; i < warned.length; i++) {
            SeenLine before = seen.get(i - 1);
            warned[i] = (warned[i - 1] || before.isWarning() && !before.isCore())
                    && !seen.get(i).isCore()
                    && LineShape.continues(seen.get(i).text());
        }
    }

    /// @param compared whether the lines of a good run are known
    static List<LineRange> of(List<SeenLine> seen, boolean compared) {
        Blocks blocks = new Blocks(seen, compared);
        for (int i = 0; i < blocks.in.length; ) {
            if (seen.get(i).isCore()) {
                int end = blocks.end(i);
                for (int j = blocks.begin(i); j < end; j++) {
                    blocks.in[j] |= seen.get(j).isBeside(seen.get(i));
                }
                i = end;
            } else {
                i++;
            }
        }
        Sections.mark(seen, blocks.in);
        return blocks.ranges();
    }

    private List<LineRange> ranges() {
        List<LineRange> ranges = new ArrayList<>();
        int from = -1;
        int to = -1;
        for (int i = 0; i < in.length; i++) {
            if (!in[i]) {
                continue;
            }
            if (from < 0 || i - to > between + 1 || !isBridged(to + 1, i)) {
                if (from >= 0) {
                    ranges.add(range(from, to));
                }
                from = i;
            }
            to = i;
        }
        if (from >= 0) {
            ranges.add(range(from, to));
        }
        return ranges;
    }

    private LineRange range(int from, int to) {
        return new LineRange(seen.get(from).sequence(), seen.get(to).sequence());
    }

    private boolean isBridged(int from, int to) {
        for (int i = from; i < to; i++) {
            SeenLine line = seen.get(i);
            boolean belongs = line.isBlank()
                    || line.isFresh()
                            && line.isBeside(seen.get(from - 1))
                            && !warned[i]
                            && !line.isLowerLevel()
                            && !LineShape.isOutcome(line.text())
                            && !LineShape.isPassed(line.text())
                            && !LineShape.isProgress(line.text());
            if (!belongs) {
                return false;
            }
        }
        return true;
    }

    /// A picture of the code may stand before the sentence about it.
    private int begin(int core) {
        int begin = core;
        while (begin > 0
                && seen.get(begin - 1).isFresh()
                && !seen.get(begin - 1).isLowerLevel()
                && !warned[begin - 1]
                && !LineShape.isCommand(seen.get(begin - 1).text())
                && LineShape.continues(seen.get(begin - 1).text())) {
            begin--;
        }
        boolean path = begin > 0
                && seen.get(begin - 1).isFresh()
                && LineShape.isPath(seen.get(begin - 1).text());
        return path ? begin - 1 : code(begin);
    }

    /// Node shows the place and the code, and after an empty line what it is about.
    private int code(int from) {
        int pointer = from > 1 && seen.get(from - 1).isBlank() ? from - 2 : from;
        boolean shown = pointer > 1
                && LineShape.isPointer(seen.get(pointer).text())
                && LineShape.isPlace(seen.get(pointer - 2).text());
        return shown ? pointer - 2 : from;
    }

    /// Behind the last line that goes on with what a line began.
    private int end(int core) {
        SeenLine first = seen.get(core);
        boolean marked = first.hasErrorMark();
        int last = core;
        for (int i = core + 1; i < seen.size(); i++) {
            SeenLine line = seen.get(i);
            if (!line.isBeside(first) && i - core < INTERLEAVED) {
                continue;
            }
            boolean inside = line.indent() > first.indent();
            if (line.isCore() && !inside || line.isOfPlatform()) {
                break;
            }
            if (marked && line.hasErrorMark() || line.isFresh() && (goesOn(first, line) || isBeforePicture(i))) {
                last = i;
            } else if (i - last > GAP || !line.isBlank()) {
                break;
            }
        }
        return last + 1;
    }

    /// Whether frames of a stack or a picture of the code follow: what stands between belongs to them.
    private boolean isBeforePicture(int at) {
        for (int i = at + 1; i < Math.min(seen.size(), at + 1 + SENTENCE); i++) {
            if (LineShape.isPicture(seen.get(i).text())) {
                return !LineShape.isOutcome(seen.get(at).text())
                        && !seen.get(at).isLowerLevel()
                        && !LineShape.isPassed(seen.get(at).text());
            }
        }
        return false;
    }

    private static boolean goesOn(SeenLine first, SeenLine line) {
        if (LineShape.isCommand(line.text())) {
            return false;
        }
        return line.indent() > first.indent() && !line.isLowerLevel()
                || LineShape.continues(line.text())
                || LineShape.isPath(line.text())
                || line.strength() == ErrorWords.HINT && !line.isLowerLevel();
    }
}
