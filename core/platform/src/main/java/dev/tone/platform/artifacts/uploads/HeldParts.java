package dev.tone.platform.artifacts.uploads;

import java.util.ArrayList;
import java.util.List;

/// Parts that nobody else may change while they are joined.
final class HeldParts implements AutoCloseable {
    private record Held(OpenUpload upload, OpenUpload.Holder holder) {}

    private final List<Held> all = new ArrayList<>();

    /// @throws dev.tone.model.fault.FaultException `upload/locked`; none is held then
    HeldParts(List<OpenUpload> parts) {
        try {
            for (OpenUpload part : parts) {
                OpenUpload.Holder holder = part.hold(Long.MAX_VALUE);
                all.add(new Held(part, holder));
                part.ending(holder);
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Makes sure that all bytes are there and on the disk.
    void requireWhole() {
        for (Held part : all) {
            long offset = part.upload.offset(part.holder);
            long length = part.upload.info().length();
            if (offset < length) {
                throw UploadFaults.notFinished(offset, length);
            }
            part.upload.sync(part.holder);
        }
    }

    @Override
    public void close() {
        all.forEach(part -> part.upload.release(part.holder));
        all.clear();
    }
}
