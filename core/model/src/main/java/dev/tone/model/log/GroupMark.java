package dev.tone.model.log;

/// What a line says of the group that it is in: `::group::` and `##[group]` begin one, `::endgroup::` and
/// `##[endgroup]` end it, as build tools write them for GitHub Actions and Azure Pipelines.
public enum GroupMark {
    NONE,
    BEGIN,
    END;

    private static final String[] BEGINS = {"::group::", "##[group]"};
    private static final String[] ENDS = {"::endgroup::", "##[endgroup]"};

    /// @param text as it is shown, without control sequences
    public static GroupMark of(String text) {
        if (length(text) > 0) {
            return BEGIN;
        }
        return text.startsWith(ENDS[0]) || text.startsWith(ENDS[1]) ? END : NONE;
    }

    /// @return how long the mark is that begins a group; 0 when the text begins none
    public static int length(String text) {
        for (String mark : BEGINS) {
            if (text.startsWith(mark)) {
                return mark.length();
            }
        }
        return 0;
    }

    /// @return how much of the text's beginning is the mark and no words of a person: all of a line that ends a group
    public static int quiet(String text) {
        return of(text) == END ? text.length() : length(text);
    }

    /// What no text begins with unless it may have a mark: few lines are looked at more closely.
    public static boolean mayHave(byte first, byte second) {
        return first == ':' && second == ':' || first == '#' && second == '#';
    }
}
