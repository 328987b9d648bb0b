package dev.tone.model.failure;

/// The templates of lines that good runs have. Bounded: what does not fit is not known, so that a line is rather shown
/// than hidden. One thread fills it; afterwards any thread asks.
public final class KnownLines {
    /// Templates of its own that even a log of millions of lines does not reach.
    private static final int MOST = 1 << 20;

    private static final int FIRST_SIZE = 1 << 10;

    private long[] slots = new long[FIRST_SIZE];
    private int count;

    /// @param text as the log has it
    public void add(String text) {
        addHash(LineTemplate.hash(Said.of(text).text()));
    }

    private void addHash(long template) {
        if (count >= MOST) {
            return;
        }
        if (count * 2 >= slots.length) {
            long[] before = slots;
            slots = new long[before.length * 2];
            for (long known : before) {
                if (known != 0) {
                    slots[slot(known)] = known;
                }
            }
        }
        long key = key(template);
        int at = slot(key);
        if (slots[at] == 0) {
            slots[at] = key;
            count++;
        }
    }

    private static long key(long template) {
        return template == 0 ? 1 : template;
    }

    private int slot(long key) {
        int at = (int) (key ^ key >>> 32) & slots.length - 1;
        while (slots[at] != 0 && slots[at] != key) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    /// @param text as the log has it
    public boolean has(String text) {
        return hasSaid(Said.of(text).text());
    }

    boolean hasSaid(String said) {
        return slots[slot(key(LineTemplate.hash(said)))] != 0;
    }

    /// Whether no good run is known.
    public boolean isEmpty() {
        return count == 0;
    }

    public int size() {
        return count;
    }
}
