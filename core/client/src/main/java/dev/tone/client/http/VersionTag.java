package dev.tone.client.http;

/// The version that a change was made for; the platform refuses it as stale when there is a newer one.
public record VersionTag(long version) {
    /// As `If-Match` wants it.
    @Override
    public String toString() {
        return "\"v" + version + "\"";
    }
}
