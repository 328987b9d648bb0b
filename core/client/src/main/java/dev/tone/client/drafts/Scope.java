package dev.tone.client.drafts;

/// Whose data it is: one organization on one platform, as one account sees it. Several can be open.
public record Scope(String platform, String account, String organization) {
    private static final char SEPARATOR = '\n';

    public Scope {
        if ((platform + account + organization).indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("A scope's parts are one line each");
        }
    }

    String key() {
        return platform + SEPARATOR + account + SEPARATOR + organization;
    }
}
