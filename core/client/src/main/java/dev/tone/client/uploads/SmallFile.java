package dev.tone.client.uploads;

import org.jspecify.annotations.Nullable;

/// A file that goes with others.
///
/// @param bytes when they were just read to be hashed; null when its digest was known, so that they have to be read
record SmallFile(LocalFile file, String digest, byte @Nullable [] bytes) {}
