package dev.tone.canvas.service;

/// A place whose content outlives a restart of its service.
///
/// @param path where the service sees it, from the root, e.g. `/var/lib/postgresql`
/// @param gibibytes how much is asked for
public record Volume(String path, int gibibytes) {
    public static final int USUAL_SIZE = 10;
    public static final int MAX_SIZE = 1_000_000;

    public Volume {
        if (!isPath(path)) {
            throw new IllegalArgumentException("A volume is seen at a path from the root: " + path);
        }
        if (gibibytes < 1 || gibibytes > MAX_SIZE) {
            throw new IllegalArgumentException("Between 1 and " + MAX_SIZE + " GiB: " + gibibytes);
        }
    }

    /// Of printing characters that no format of mounts gives a meaning to.
    public static boolean isPath(String text) {
        return text.length() > 1
                && text.length() <= 512
                && text.startsWith("/")
                && !text.contains("/..")
                && text.chars().allMatch(each -> each > ' ' && each != ':' && each != ',' && each != '$' && each < 127);
    }
}
