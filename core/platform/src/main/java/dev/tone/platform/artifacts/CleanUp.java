package dev.tone.platform.artifacts;

import dev.tone.platform.artifacts.blobs.BlobSweep;
import dev.tone.platform.artifacts.uploads.Uploads;
import dev.tone.platform.kernel.time.ClockWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets go of uploads that nobody goes on with and of bytes that nobody uses, as far as the clock is believed: one that
/// is years ahead would take an upload under way from under the hands of who sends it.
final class CleanUp implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(CleanUp.class);

    private final Uploads uploads;
    private final BlobSweep sweep;
    private final ClockWatch watch;

    CleanUp(Uploads uploads, BlobSweep sweep, ClockWatch watch) {
        this.uploads = uploads;
        this.sweep = sweep;
        this.watch = watch;
    }

    @Override
    public void run() {
        try {
            if (!watch.isBelieved()) {
                return;
            }
            int expired = uploads.expire();
            BlobSweep.Swept swept = sweep.sweep();
            if (expired > 0 || swept.blobs() > 0) {
                LOG.info("Let {} uploads expire and freed {} bytes of {} files", expired, swept.bytes(), swept.blobs());
            }
        } catch (RuntimeException e) {
            LOG.warn("The clean-up of artifacts failed and is tried again later", e);
        }
    }
}
