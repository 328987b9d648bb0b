package dev.tone.desktop.canvas.picker;

import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.NewService;
import dev.tone.canvas.service.ServiceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the picker offers for what is typed: kinds, then the parts of a system that people name in everyday words, then
/// technologies.
final class Choices {
    private final Function<ServiceKind, String> title;
    private final Function<ServiceKind, List<String>> words;

    /// @param title the kind's name in the person's language
    /// @param words what people call services of that kind, in their language, as they are written
    Choices(Function<ServiceKind, String> title, Function<ServiceKind, List<String>> words) {
        this.title = title;
        this.words = words;
    }

    /// Everything when nothing is typed; empty when nothing is called so.
    List<NewService> matching(String typed) {
        String wanted = lower(typed);
        Set<NewService> found = new LinkedHashSet<>();
        for (ServiceKind kind : ServiceKind.values()) {
            if (Stream.of(title.apply(kind), kind.code(), kind.title())
                    .anyMatch(name -> lower(name).contains(wanted))) {
                found.add(NewService.of(kind));
            }
        }
        if (!wanted.isEmpty()) {
            found.addAll(called(wanted));
        }
        Catalog.standard().find(wanted).forEach(each -> found.add(new NewService(each.kind(), each.name(), "")));
        if (!wanted.isEmpty()) {
            for (ServiceKind kind : ServiceKind.values()) {
                kind.technologies().stream()
                        .filter(technology -> lower(technology).contains(wanted))
                        .forEach(technology -> found.add(new NewService(kind, technology, "")));
            }
        }
        return List.copyOf(found);
    }

    /// A service of any kind with the name that was typed.
    List<NewService> named(String typed) {
        return Stream.of(ServiceKind.values())
                .map(kind -> new NewService(kind, "", typed.strip()))
                .toList();
    }

    /// Those that begin with it come first.
    private List<NewService> called(String wanted) {
        List<NewService> begin = new ArrayList<>();
        List<NewService> contain = new ArrayList<>();
        for (ServiceKind kind : ServiceKind.values()) {
            for (String word : words.apply(kind)) {
                if (lower(word).startsWith(wanted)) {
                    begin.add(new NewService(kind, "", word));
                } else if (lower(word).contains(wanted)) {
                    contain.add(new NewService(kind, "", word));
                }
            }
        }
        begin.addAll(contain);
        return begin;
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
