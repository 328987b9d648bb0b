package dev.tone.platform.deployments.process;

import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries the output of a process to its listener, and tells it when nothing has come for a moment.
final class OutputPump implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(OutputPump.class);
    private static final int BUFFER = 1 << 16;

    private final InputStream stream;
    private final OutputListener listener;
    private final Object delivery = new Object();
    private boolean fresh;
    private boolean ended;
    private boolean failing;

    OutputPump(InputStream stream, OutputListener listener) {
        this.stream = stream;
        this.listener = listener;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[BUFFER];
        try {
            int length;
            while ((length = stream.read(buffer)) >= 0) {
                int count = length;
                synchronized (delivery) {
                    fresh = true;
                    deliver(() -> listener.bytes(buffer, 0, count));
                }
            }
        } catch (IOException e) {
            // The stream was closed under us because its process is gone: the same as its end.
            return;
        } finally {
            synchronized (delivery) {
                ended = true;
                deliver(listener::end);
            }
        }
    }

    /// A listener that fails (its disk is full) must not stop us: a process whose output nobody reads stands still.
    private void deliver(Runnable delivery) {
        try {
            delivery.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("Output of a process could not be kept", e);
            }
            failing = true;
        }
    }

    /// Called regularly: when nothing came since the last call, the listener may show what waits.
    void tick() {
        synchronized (delivery) {
            if (!fresh && !ended) {
                deliver(listener::idle);
            }
            fresh = false;
        }
    }
}
