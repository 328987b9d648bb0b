package dev.tone.canvas.ops;

import dev.tone.canvas.document.Document;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Services are told apart by their names, so a new one gets a name that no other has.
final class FreeNames {
    private static final Pattern NUMBER = Pattern.compile(" \\d+$");

    private FreeNames() {}

    /// The name itself where it is free, else with the lowest number from 2 that is.
    static String like(Document document, String name) {
        Set<String> taken = new HashSet<>();
        document.forEachElement(element -> taken.add(element.label()));
        if (!taken.contains(name)) {
            return name;
        }
        String base = NUMBER.matcher(name).replaceFirst("");
        int number = 2;
        while (taken.contains(base + " " + number)) {
            number++;
        }
        return base + " " + number;
    }
}
