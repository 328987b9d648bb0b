package dev.tone.platform.projects;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/// Makes the part of a host name that stands for a project or an environment.
public final class Slugs {
    /// A DNS label has 63 characters, of which the other half of `<environment>-<project>` takes its share.
    public static final int MAX_LENGTH = 30;

    private Slugs() {}

    /// @param fallback for names without a single Latin letter or digit
    public static String of(String name, String fallback) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String cut =
                plain.length() > MAX_LENGTH ? plain.substring(0, MAX_LENGTH).replaceAll("-+$", "") : plain;
        return cut.isEmpty() ? fallback : cut;
    }

    /// The slug, or the slug with the first number that makes it new.
    public static String free(String slug, Predicate<String> taken) {
        String candidate = slug;
        for (int number = 2; taken.test(candidate); number++) {
            candidate = slug + "-" + number;
        }
        return candidate;
    }
}
