package dev.tone.client.logs;

import dev.tone.model.log.LineOrigin;
import dev.tone.model.log.LogLevel;
import dev.tone.model.log.LogStream;
import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The few combinations of stream, level and origin that the lines of a log have, each with a small number. Kept in a
/// file of a line each, `OE origin` after [LineOrigin], written before the first line that uses the number, below a
/// line that names the
/// format and the first line's sequence. The first numbers stand for each stream and level without a step; they also
/// serve when a hostile log has more steps than there are numbers.
///
/// One thread adds; any thread reads.
final class Tags implements Pin {
    private static final String STREAMS = "OES";
    private static final String LEVELS = "DIWE";
    private static final int MAX_ORIGIN = 200;
    private static final Pattern UNKEPT = Pattern.compile("[\\p{Cntrl}&&[^" + LineOrigin.SEPARATOR + "]]");
    private static final String FORMAT = "tone-log 1 ";

    record Tag(LogStream stream, LogLevel level, LineOrigin origin) {
        private static Tag of(LogStream stream, LogLevel level, String origin) {
            return new Tag(stream, level, LineOrigin.of(origin));
        }

        String step() {
            return origin.step();
        }
    }

    private final SharedFile file;
    private final Map<Tag, Integer> numbers = new HashMap<>();
    private volatile List<Tag> tags = List.of();
    private long size;
    private long first;
    /// What was asked for last: lines of one kind follow each other.
    private Tag recent = Tag.of(LogStream.OUT, LogLevel.DEBUG, "");
    private byte[] recentOrigin = {};
    private int recentNumber;

    Tags(SharedFile file) throws IOException {
        this.file = file;
        for (LogStream stream : LogStream.values()) {
            for (LogLevel level : LogLevel.values()) {
                put(Tag.of(stream, level, ""));
            }
        }
        load();
    }

    /// A last line that was not written whole is cut off; of another format nothing is known.
    private void load() throws IOException {
        byte[] bytes = new byte[Math.toIntExact(file.size())];
        file.read(0, bytes, bytes.length);
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String line = new String(bytes, from, i - from, StandardCharsets.UTF_8);
                if (!(from == 0 ? isHeader(line) : isTag(line))) {
                    break;
                }
                from = i + 1;
            }
        }
        size = from;
        file.truncate(size);
    }

    private boolean isHeader(String line) {
        if (!line.matches(FORMAT + "[1-9][0-9]{0,17}")) {
            return false;
        }
        first = Long.parseLong(line.substring(FORMAT.length()));
        return true;
    }

    private boolean isTag(String line) {
        int stream = line.length() < 3 ? -1 : STREAMS.indexOf(line.charAt(0));
        int level = stream < 0 ? -1 : LEVELS.indexOf(line.charAt(1));
        if (level < 0) {
            return false;
        }
        put(Tag.of(LogStream.values()[stream], LogLevel.values()[level], line.substring(3)));
        return true;
    }

    /// Sequence of the first line; 0 when nothing was begun.
    long first() {
        return first;
    }

    /// Begins a log anew.
    ///
    /// @param sequence of the first line
    void begin(long sequence) throws IOException {
        clear();
        first = sequence;
        append(FORMAT + sequence + "\n");
    }

    private void append(String line) throws IOException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        file.write(size, bytes, bytes.length);
        size += bytes.length;
    }

    private int put(Tag tag) {
        List<Tag> more = new ArrayList<>(tags);
        more.add(tag);
        numbers.put(tag, more.size() - 1);
        tags = List.copyOf(more);
        return more.size() - 1;
    }

    int count() {
        return tags.size();
    }

    Tag get(int number) {
        List<Tag> known = tags;
        return known.get(number < known.size() ? number : 0);
    }

    List<Tag> all() {
        return tags;
    }

    int number(LogStream stream, LogLevel level, LineOrigin origin) throws IOException {
        if (recent.stream() != stream
                || recent.level() != level
                || !recent.origin().equals(origin)) {
            recentNumber = findNumber(stream, level, origin);
            recent = new Tag(stream, level, origin);
            recentOrigin = origin.text().getBytes(StandardCharsets.UTF_8);
        }
        return recentNumber;
    }

    /// @param origin UTF-8 of the origin's text, from `at` on
    int number(LogStream stream, LogLevel level, byte[] origin, int at, int length) throws IOException {
        if (recent.stream() == stream
                && recent.level() == level
                && Arrays.equals(recentOrigin, 0, recentOrigin.length, origin, at, at + length)) {
            return recentNumber;
        }
        int number = number(stream, level, LineOrigin.of(new String(origin, at, length, StandardCharsets.UTF_8)));
        recentOrigin = Arrays.copyOfRange(origin, at, at + length);
        return number;
    }

    private int findNumber(LogStream stream, LogLevel level, LineOrigin origin) throws IOException {
        String kept = UNKEPT.matcher(origin.text()).replaceAll(" ");
        Tag tag = Tag.of(stream, level, kept.length() > MAX_ORIGIN ? kept.substring(0, MAX_ORIGIN) : kept);
        Integer known = numbers.get(tag);
        if (known != null) {
            return known;
        }
        if (tags.size() > LineRecord.MAX_TAG) {
            return stream.ordinal() * LogLevel.values().length + level.ordinal();
        }
        append("" + STREAMS.charAt(stream.ordinal()) + LEVELS.charAt(level.ordinal()) + " "
                + tag.origin().text() + "\n");
        return put(tag);
    }

    void clear() throws IOException {
        file.truncate(0);
        size = 0;
        first = 0;
        recent = tags.getFirst();
        recentOrigin = new byte[0];
        recentNumber = 0;
        tags = tags.subList(0, LogStream.values().length * LogLevel.values().length);
        numbers.values().removeIf(number -> number >= tags.size());
    }

    @Override
    public void close() {
        file.close();
    }
}
