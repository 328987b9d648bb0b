package dev.tone.platform.deployments.logs;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Hides known secrets in a stream of bytes, also when they come in pieces, and also as base64, URL-encoded, in
/// hexadecimal, or as JSON, XML and shell write them. An Aho-Corasick automaton; immutable, one [Masking] per stream.
public final class Redactor {
    /// Shorter values would hide half of every text and protect nothing.
    public static final int SHORTEST = 4;

    static final byte[] MASK = "••••".getBytes(StandardCharsets.UTF_8);
    private static final int SHORTEST_ENCODED = 6;
    /// From this many matching bytes on a line end inside a secret is looked through: encoders wrap lines.
    private static final int WRAPPED_FROM = 16;
    private static final int MOST_WRAPS = 1_000;

    private int states = 1;
    private int[] firstChild = new int[64];
    private int[] sibling = new int[64];
    private byte[] symbol = new byte[64];
    private int[] failure = new int[64];
    private int[] depth = new int[64];
    /// Length of the longest pattern that ends in the state, 0 for none.
    private int[] longest = new int[64];

    private final int[] fromRoot = new int[256];

    private Redactor(Collection<byte[]> patterns) {
        patterns.forEach(this::add);
        link();
    }

    public static Redactor of(Collection<String> secrets) {
        Set<String> texts = new LinkedHashSet<>();
        for (String secret : secrets) {
            if (secret.length() >= SHORTEST) {
                variants(secret, texts);
                // Programs print keys line by line.
                secret.lines()
                        .map(String::strip)
                        .filter(line -> line.length() >= 2 * SHORTEST && !line.startsWith("-----"))
                        .forEach(line -> variants(line, texts));
            }
        }
        return new Redactor(texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    private static void variants(String secret, Set<String> into) {
        into.add(secret);
        List<String> encoded = new ArrayList<>();
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        for (int before = 0; before < 3; before++) {
            base64(bytes, before, encoded);
        }
        String hex = HexFormat.of().formatHex(bytes);
        encoded.add(hex);
        encoded.add(hex.toUpperCase(Locale.ROOT));
        String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        encoded.add(url);
        encoded.add(url.replace("+", "%20"));
        encoded.add(lowerEscapes(url));
        encoded.add(lowerEscapes(url.replace("+", "%20")));
        encoded.add(secret.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\r", "\\r"));
        encoded.add(secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
        encoded.add(secret.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
        encoded.add(secret.replace("'", "'\\''"));
        encoded.stream().filter(text -> text.length() >= SHORTEST_ENCODED).forEach(into::add);
    }

    /// What of the encoded text depends on the secret alone, whatever stands before and after it.
    private static void base64(byte[] secret, int before, List<String> into) {
        byte[] shifted = new byte[before + secret.length];
        System.arraycopy(secret, 0, shifted, before, secret.length);
        for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
            String text = encoder.withoutPadding().encodeToString(shifted);
            int from = before == 0 ? 0 : before + 1;
            int to = shifted.length % 3 == 0 ? text.length() : text.length() - 1;
            if (to > from) {
                into.add(text.substring(from, to));
            }
        }
    }

    private static String lowerEscapes(String url) {
        StringBuilder text = new StringBuilder(url);
        for (int i = text.indexOf("%"); i >= 0 && i + 2 < text.length(); i = text.indexOf("%", i + 1)) {
            text.setCharAt(i + 1, Character.toLowerCase(text.charAt(i + 1)));
            text.setCharAt(i + 2, Character.toLowerCase(text.charAt(i + 2)));
        }
        return text.toString();
    }

    private void add(byte[] pattern) {
        int state = 0;
        for (byte b : pattern) {
            int next = child(state, b);
            if (next == 0) {
                next = newState(state, b);
            }
            state = next;
        }
        longest[state] = pattern.length;
    }

    private int newState(int parent, byte b) {
        if (states == depth.length) {
            int size = states * 2;
            firstChild = Arrays.copyOf(firstChild, size);
            sibling = Arrays.copyOf(sibling, size);
            symbol = Arrays.copyOf(symbol, size);
            failure = Arrays.copyOf(failure, size);
            depth = Arrays.copyOf(depth, size);
            longest = Arrays.copyOf(longest, size);
        }
        int state = states++;
        symbol[state] = b;
        depth[state] = depth[parent] + 1;
        sibling[state] = firstChild[parent];
        firstChild[parent] = state;
        return state;
    }

    private int child(int state, byte b) {
        for (int child = firstChild[state]; child != 0; child = sibling[child]) {
            if (symbol[child] == b) {
                return child;
            }
        }
        return 0;
    }

    private void link() {
        Deque<Integer> queue = new ArrayDeque<>();
        for (int child = firstChild[0]; child != 0; child = sibling[child]) {
            fromRoot[symbol[child] & 0xff] = child;
            queue.add(child);
        }
        while (!queue.isEmpty()) {
            int state = queue.remove();
            for (int child = firstChild[state]; child != 0; child = sibling[child]) {
                failure[child] = next(failure[state], symbol[child]);
                longest[child] = Math.max(longest[child], longest[failure[child]]);
                queue.add(child);
            }
        }
    }

    private int next(int from, byte b) {
        int state = from;
        while (state != 0) {
            int child = child(state, b);
            if (child != 0) {
                return child;
            }
            state = failure[state];
        }
        return fromRoot[b & 0xff];
    }

    public boolean isEmpty() {
        return states == 1;
    }

    public Masking masking(ByteSink sink) {
        return new Masking(sink);
    }

    /// The text with every known secret hidden.
    public String mask(String text) {
        if (isEmpty()) {
            return text;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() + 16);
        Masking masking = masking(out::write);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        masking.accept(bytes, 0, bytes.length);
        masking.end();
        return out.toString(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    public interface ByteSink {
        void accept(byte[] bytes, int offset, int length);
    }

    /// State of one stream. What may be the beginning of a secret waits for what comes next. Not thread-safe.
    public final class Masking {
        private final ByteSink sink;
        private byte[] waiting = new byte[256];
        private boolean[] secret = new boolean[256];
        private int length;
        /// The mask stands for the secret that is being let go of; it is written once.
        private boolean maskWritten;

        private int state;
        /// Line ends that were looked through since the state left the root.
        private int looked;

        private Masking(ByteSink sink) {
            this.sink = sink;
        }

        public void accept(byte[] bytes, int offset, int count) {
            int end = offset + count;
            int i = offset;
            while (i < end) {
                if (length == 0) {
                    int from = i;
                    while (i < end && isPlain(bytes, i, end)) {
                        i++;
                    }
                    if (i > from) {
                        maskWritten = false;
                        sink.accept(bytes, from, i - from);
                        continue;
                    }
                }
                step(bytes[i++]);
            }
        }

        /// Whether no secret begins here, which the next byte says of most places where one could.
        private boolean isPlain(byte[] bytes, int at, int end) {
            int first = fromRoot[bytes[at] & 0xff];
            return first == 0 || at + 1 < end && child(first, bytes[at + 1]) == 0;
        }

        private void step(byte b) {
            if (length == waiting.length) {
                waiting = Arrays.copyOf(waiting, length * 2);
                secret = Arrays.copyOf(secret, length * 2);
            }
            waiting[length] = b;
            secret[length++] = false;
            if ((b == '\n' || b == '\r')
                    && depth[state] >= WRAPPED_FROM
                    && child(state, b) == 0
                    && looked < MOST_WRAPS) {
                looked++;
                return;
            }
            state = next(state, b);
            if (state == 0) {
                looked = 0;
            }
            if (longest[state] > 0) {
                // With looked-through line ends a few bytes too many may be hidden, never one too few.
                Arrays.fill(secret, Math.max(0, length - longest[state] - looked), length, true);
            }
            release(length - Math.min(length, depth[state] + looked));
        }

        /// Lets go of this many bytes from the first.
        private void release(int count) {
            int i = 0;
            while (i < count) {
                int from = i;
                boolean hidden = secret[i];
                while (i < count && secret[i] == hidden) {
                    i++;
                }
                if (!hidden) {
                    sink.accept(waiting, from, i - from);
                } else if (!maskWritten) {
                    sink.accept(MASK, 0, MASK.length);
                }
                maskWritten = hidden;
            }
            if (count > 0) {
                length -= count;
                System.arraycopy(waiting, count, waiting, 0, length);
                System.arraycopy(secret, count, secret, 0, length);
            }
        }

        /// Nothing more comes.
        public void end() {
            release(length);
            state = 0;
            looked = 0;
            maskWritten = false;
        }
    }
}
