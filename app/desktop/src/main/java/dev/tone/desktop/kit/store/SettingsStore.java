package dev.tone.desktop.kit.store;

import dev.tone.model.observe.Pin;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the window remembers, one properties file per profile; each feature keeps its own keys. A properties file and
/// not JSON because it is read before the first frame. Writing happens in the background, atomically, at most one at a
/// time; changes meanwhile are written next. A file that cannot be read is kept aside. Thread-safe.
public final class SettingsStore {
    private final Path file;
    private final Executor writer;
    private final Properties values = new Properties();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Object writing = new Object();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    public SettingsStore(Path file, Executor writer) {
        this.file = file;
        this.writer = writer;
        load();
    }

    /// Tells the keys whose values changed, on the thread that changed them.
    public Pin listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public String get(String key, String otherwise) {
        return values.getProperty(key, otherwise);
    }

    public @Nullable String find(String key) {
        return values.getProperty(key);
    }

    /// What is kept under keys that begin like this, by the rest of the key.
    public Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new TreeMap<>();
        for (String key : values.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), values.getProperty(key));
            }
        }
        return found;
    }

    public boolean getFlag(String key, boolean otherwise) {
        return Boolean.parseBoolean(get(key, Boolean.toString(otherwise)));
    }

    public double getNumber(String key, double otherwise) {
        try {
            return Double.parseDouble(get(key, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    public <E extends Enum<E>> E getEnum(String key, E otherwise) {
        try {
            return Enum.valueOf(otherwise.getDeclaringClass(), get(key, otherwise.name()));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    public void put(String key, Object value) {
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        if (!text.equals(values.put(key, text))) {
            changed(key);
        }
    }

    public void remove(String key) {
        if (values.remove(key) != null) {
            changed(key);
        }
    }

    private void changed(String key) {
        if (scheduled.compareAndSet(false, true)) {
            writer.execute(this::save);
        }
        listeners.forEach(listener -> listener.accept(key));
    }

    /// Writes now; used at the end of the process.
    public void save() {
        synchronized (writing) {
            scheduled.set(false);
            Path next = file.resolveSibling(file.getFileName() + ".new");
            try {
                Files.createDirectories(file.getParent());
                try (Writer out = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                    values.store(out, null);
                }
                move(next, file);
            } catch (IOException e) {
                log().warn("Cannot save settings to {}", file, e);
            }
        }
    }

    private void load() {
        if (!Files.exists(file)) {
            return;
        }
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            values.load(in);
        } catch (IOException | IllegalArgumentException e) {
            log().warn("Cannot read settings from {}; they are kept aside", file, e);
            values.clear();
            keepAside();
        }
    }

    private void keepAside() {
        try {
            move(file, file.resolveSibling(file.getFileName() + ".unreadable"));
        } catch (IOException e) {
            log().warn("Cannot keep unreadable settings aside", e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Asked for when there is something to say: setting Logback up takes longer than the rest of what runs before the
    /// first window.
    private static Logger log() {
        return LoggerFactory.getLogger(SettingsStore.class);
    }
}
