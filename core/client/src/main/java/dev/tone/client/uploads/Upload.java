package dev.tone.client.uploads;

import dev.tone.model.api.ArtifactApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.ProjectId;
import dev.tone.model.observe.Observable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file or folder on its way. Goes on after the app was killed, until it is done or canceled. Thread-safe;
/// the methods return at once, [#progress] tells what came of them.
public final class Upload {
    private static final Logger LOG = LoggerFactory.getLogger(Upload.class);

    private final UploadQueue queue;
    private final ProgressMeter meter;
    private UploadTicket ticket;
    private @Nullable Thread worker;
    private End end = End.NONE;

    /// Why the worker is to stop.
    private enum End {
        NONE,
        PAUSE,
        CANCEL,
        /// The app ends; nothing is to be changed.
        CLOSE
    }

    Upload(UploadQueue queue, UploadTicket ticket, ProgressMeter meter) {
        this.queue = queue;
        this.ticket = ticket;
        this.meter = meter;
    }

    public String id() {
        return ticket().id();
    }

    public String name() {
        return UploadRun.name(source());
    }

    public Path source() {
        return ticket().path();
    }

    public ProjectId project() {
        return ticket().project();
    }

    public Observable<UploadProgress> progress() {
        return meter.shown();
    }

    synchronized UploadTicket ticket() {
        return ticket;
    }

    /// Keeps what was sent. Survives a restart of the app.
    public void pause() {
        stop(End.PAUSE);
    }

    /// Goes on after a pause or a failure.
    public synchronized void resume() {
        if (worker != null || meter.shown().get().phase().isOver() || end == End.CLOSE) {
            return;
        }
        end = End.NONE;
        change(ticket.paused(false));
        meter.enter(UploadPhase.READING, null);
        start();
    }

    /// Ends it for good; the platform forgets what it has.
    public void cancel() {
        stop(End.CANCEL);
    }

    void close() {
        stop(End.CLOSE);
        Thread running;
        synchronized (this) {
            running = worker;
        }
        try {
            if (running != null) {
                running.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void stop(End why) {
        if (meter.shown().get().phase().isOver()) {
            return;
        }
        end = why;
        if (worker != null) {
            worker.interrupt();
        } else {
            worker = Thread.ofVirtual().name("tone-upload-stop").start(this::stopped);
        }
    }

    synchronized void begin() {
        if (ticket.paused()) {
            meter.enter(UploadPhase.PAUSED, null);
        } else if (ticket.failed() != null) {
            meter.enter(UploadPhase.FAILED, ticket.failed());
        } else {
            start();
        }
    }

    private void start() {
        worker = Thread.ofVirtual().name("tone-upload").start(this::work);
    }

    private void work() {
        try {
            ArtifactApi.Stored stored = queue.run(this, meter);
            synchronized (this) {
                worker = null;
            }
            queue.forget(this);
            meter.done(stored);
        } catch (InterruptedException e) {
            stopped();
        } catch (FaultException e) {
            failed(e.fault());
        } catch (RuntimeException e) {
            LOG.error("An upload failed", e);
            failed(new Fault(
                    FaultKind.INTERNAL,
                    "upload/failed",
                    "Something went wrong with the upload.",
                    "Resume it; if it happens again, the log has the details."));
        }
    }

    private void failed(Fault fault) {
        synchronized (this) {
            if (end == End.NONE) {
                worker = null;
                remember(fault);
                meter.enter(UploadPhase.FAILED, fault);
                return;
            }
        }
        // Being stopped shows in many ways.
        stopped();
    }

    private void remember(Fault fault) {
        try {
            change(ticket.failed(fault));
        } catch (FaultException e) {
            LOG.warn("That an upload failed cannot be noted; the next start tries it again: {}", e.getMessage());
        }
    }

    private void stopped() {
        End why;
        synchronized (this) {
            why = end;
            worker = null;
            if (why == End.PAUSE) {
                change(ticket.paused(true));
            }
        }
        switch (why) {
            case CANCEL -> {
                queue.forget(this);
                queue.terminate(this);
                meter.enter(UploadPhase.CANCELED, null);
            }
            case PAUSE -> meter.enter(UploadPhase.PAUSED, null);
            case NONE, CLOSE -> {}
        }
    }

    private void change(UploadTicket next) {
        ticket = next;
        queue.journal().save(next);
    }

    /// The durable note of where bytes go.
    Delivery.Tickets tickets() {
        return new Delivery.Tickets() {
            @Override
            public UploadTicket.@Nullable Transfer transfer(String file) {
                return ticket().transfers().get(file);
            }

            @Override
            public void put(String file, UploadTicket.@Nullable Transfer transfer) {
                synchronized (Upload.this) {
                    change(ticket.with(file, transfer));
                }
            }
        };
    }
}
