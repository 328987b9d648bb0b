package dev.tone.platform.artifacts.archive;

/// How much an archive may ask of us.
///
/// @param entries files, folders and links together
/// @param expandedBytes of all files
/// @param ratio how many times larger than the archive its content may be, once it is larger than `ratioFrom` bytes
public record ArchiveLimits(int entries, long expandedBytes, int ratio, long ratioFrom) {
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(100_000, 16L << 30, 200, 64L << 20);
}
