package dev.tone.model.artifact;

import dev.tone.model.fault.Fault;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a tag may be: a few words on one line without commas. Two that differ only in case are one.
public final class ArtifactTag {
    public static final int MAX_LENGTH = 40;
    public static final int MAX_TAGS = 20;

    /// Puts tags into the form in which they are kept: composed, stripped, each once, in order.
    ///
    /// @throws dev.tone.model.fault.FaultException `artifact/invalid-tag`
    public static List<String> normalized(Collection<String> tags) {
        Map<String, String> each = new TreeMap<>();
        for (String tag : tags) {
            String form = Normalizer.normalize(tag.strip(), Normalizer.Form.NFC).replaceAll("\\s+", " ");
            if (!isValid(form)) {
                throw invalid("“" + Manifest.shown(tag) + "” cannot be a tag.");
            }
            each.putIfAbsent(folded(form), form);
        }
        if (each.size() > MAX_TAGS) {
            throw invalid("These are more than " + MAX_TAGS + " tags.");
        }
        return List.copyOf(each.values());
    }

    /// How tags are compared.
    public static String folded(String tag) {
        return tag.toLowerCase(Locale.ROOT);
    }

    private static boolean isValid(String tag) {
        return !tag.isEmpty()
                && tag.codePointCount(0, tag.length()) <= MAX_LENGTH
                && tag.indexOf(',') < 0
                && tag.codePoints().noneMatch(ArtifactTag::isHidden);
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    private static RuntimeException invalid(String title) {
        return Fault.invalid(
                        "artifact/invalid-tag",
                        title,
                        "A tag has 1 to " + MAX_LENGTH + " characters without commas; an artifact has at most "
                                + MAX_TAGS + ".")
                .asException();
    }

    private ArtifactTag() {}
}
