package dev.tone.desktop.logs;

import dev.tone.client.logs.LogFilter;
import dev.tone.client.logs.LogQuery;
import dev.tone.model.log.LogLevel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says a filter as options of `tone logs`. What good runs have, and lines around matches, have none.
final class FilterWords {
    private static final String SPECIAL = "\\.[]{}()*+-?^$|";

    private FilterWords() {}

    /// @param zone that the command reads times in
    static List<String> of(LogFilter filter, ZoneId zone) {
        List<String> words = new ArrayList<>();
        if (!filter.levels().equals(EnumSet.allOf(LogLevel.class))) {
            words.addAll(levels(filter.levels()));
        }
        filter.steps().stream().sorted().forEach(step -> words.addAll(List.of("--step", step)));
        filter.elements().stream().sorted().forEach(element -> words.addAll(List.of("--element", element)));
        time(words, "--since", filter.from(), zone);
        time(words, "--until", filter.to(), zone);
        LogQuery query = filter.query();
        if (query != null) {
            words.addAll(List.of("--grep", expression(query)));
            if (filter.inverted()) {
                words.add("--invert");
            }
        }
        return words;
    }

    private static List<String> levels(Set<LogLevel> levels) {
        boolean andAbove = !levels.isEmpty()
                && levels.equals(EnumSet.range(EnumSet.copyOf(levels).iterator().next(), LogLevel.ERROR));
        return andAbove
                ? List.of("--level", word(EnumSet.copyOf(levels).iterator().next()))
                : List.of(
                        "--levels",
                        levels.stream().sorted().map(FilterWords::word).collect(Collectors.joining(",")));
    }

    private static String word(LogLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static void time(List<String> words, String option, @Nullable Instant time, ZoneId zone) {
        if (time != null) {
            words.addAll(List.of(option, LocalDateTime.ofInstant(time, zone).toString()));
        }
    }

    private static String expression(LogQuery query) {
        String text = query.regex()
                ? query.text()
                : query.text()
                        .codePoints()
                        .mapToObj(Character::toString)
                        .map(each -> SPECIAL.contains(each) ? "\\" + each : each)
                        .collect(Collectors.joining());
        return query.matchCase() ? text : "(?i)" + text;
    }
}
