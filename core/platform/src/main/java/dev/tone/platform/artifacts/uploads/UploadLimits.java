package dev.tone.platform.artifacts.uploads;

import java.time.Duration;

/// @param maxLength bytes of one upload
/// @param maxOpen unfinished uploads of one organization
/// @param lifetime how long an upload stays after its last byte
/// @param keepFree bytes of the disk that uploads never take
/// @param silence after which a request that sends nothing loses its upload to whoever asks for it
public record UploadLimits(long maxLength, int maxOpen, Duration lifetime, long keepFree, Duration silence) {
    public static final UploadLimits DEFAULT =
            new UploadLimits(64L << 30, 1_000, Duration.ofDays(7), 256L << 20, Duration.ofSeconds(2));
}
