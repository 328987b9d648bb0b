package dev.tone.canvas.catalog;

import dev.tone.canvas.service.Coded;
import dev.tone.canvas.service.ServiceKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All technologies that are known, in a fixed order: by what they are for, the most common first.
public final class Catalog {
    private static final String FILE = "technologies.txt";
    private static final Catalog STANDARD = read();

    private final List<Technology> all;
    private final Map<String, Technology> bySlug = new LinkedHashMap<>();
    private final Map<String, Technology> byName = new LinkedHashMap<>();

    private Catalog(List<Technology> all) {
        this.all = List.copyOf(all);
        for (Technology each : all) {
            bySlug.put(each.slug(), each);
            byName.put(each.name().toLowerCase(Locale.ROOT), each);
        }
        for (Technology each : all) {
            byName.putIfAbsent(each.slug(), each);
            each.aliases().forEach(alias -> byName.putIfAbsent(alias, each));
        }
    }

    public static Catalog standard() {
        return STANDARD;
    }

    public List<Technology> all() {
        return all;
    }

    public @Nullable Technology bySlug(String slug) {
        return bySlug.get(slug);
    }

    /// The technology that is called so in any language, whatever the case; null when none is.
    public @Nullable Technology named(String name) {
        return byName.get(name.strip().toLowerCase(Locale.ROOT));
    }

    /// All names in lower case, each with what it names.
    public Map<String, Technology> names() {
        return Map.copyOf(byName);
    }

    /// Those with a name that contains what is typed; names that begin with it come first.
    public List<Technology> find(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? all
                : all.stream()
                        .filter(each -> rank(each, wanted) < 3)
                        .sorted(Comparator.comparingInt(each -> rank(each, wanted)))
                        .toList();
    }

    private static int rank(Technology technology, String wanted) {
        return Stream.concat(
                        Stream.of(technology.slug(), technology.name().toLowerCase(Locale.ROOT)),
                        technology.aliases().stream())
                .mapToInt(name -> name.equals(wanted) ? 0 : name.startsWith(wanted) ? 1 : name.contains(wanted) ? 2 : 3)
                .min()
                .orElse(3);
    }

    private static Catalog read() {
        try (InputStream in = Objects.requireNonNull(Catalog.class.getResourceAsStream(FILE), FILE)) {
            List<Technology> all = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    all.add(technology(line));
                }
            }
            return new Catalog(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Technology technology(String line) {
        List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        ServiceKind kind = Objects.requireNonNull(Coded.parse(ServiceKind.values(), cells.get(2)), line);
        List<String> aliases = Stream.of(cells.get(7).split(","))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        return new Technology(
                cells.get(0),
                cells.get(1),
                kind,
                Technology.Role.valueOf(cells.get(3).toUpperCase(Locale.ROOT)),
                cells.get(4),
                Integer.parseInt(cells.get(5)),
                cells.get(6),
                aliases);
    }
}
