package dev.tone.model.project;

/// Bytes on disk. Blobs that several artifacts share count once.
public record DiskUsage(long artifacts, long releases, long logs, long budget) {
    public long total() {
        return artifacts + releases + logs;
    }
}
