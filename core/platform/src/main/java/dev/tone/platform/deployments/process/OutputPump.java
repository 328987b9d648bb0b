package dev.tone.platform.deployments.process;

import java.io.IOException;
import java.io.InputStream;

/// Carries one stream of a process to its listener, and tells it when nothing has come for a moment.
final class OutputPump implements Runnable {
    private static final int BUFFER = 1 << 16;

    private final InputStream stream;
    private final OutputListener.Source source;
    private final OutputListener listener;
    private final Object delivery = new Object();
    private boolean fresh;
    private boolean ended;

    OutputPump(InputStream stream, OutputListener.Source source, OutputListener listener) {
        this.stream = stream;
        this.source = source;
        this.listener = listener;
    }

    @Override
    public void run() {
        byte[] buffer = new byte[BUFFER];
        try {
            int length;
            while ((length = stream.read(buffer)) >= 0) {
                synchronized (delivery) {
                    fresh = true;
                    listener.bytes(source, buffer, 0, length);
                }
            }
        } catch (IOException e) {
            // The stream was closed under us because its process is gone: the same as its end.
            return;
        } finally {
            synchronized (delivery) {
                ended = true;
                listener.end(source);
            }
        }
    }

    /// Called regularly: when nothing came since the last call, the listener may show what waits.
    void tick() {
        synchronized (delivery) {
            if (!fresh && !ended) {
                listener.idle(source);
            }
            fresh = false;
        }
    }
}
