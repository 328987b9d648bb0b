package dev.tone.platform.storage;

import dev.tone.model.artifact.Sha256;
import dev.tone.model.fault.FaultException;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.BlobStore.Blob;
import dev.tone.platform.kernel.sql.Transactions;
import dev.tone.platform.storage.CheckRepository.Check;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads blobs again and compares them with their digests. One run at a time; a run that is cut goes on where it was,
/// because what was checked is noted on the way.
final class Scrubber {
    private static final Logger LOG = LoggerFactory.getLogger(Scrubber.class);
    private static final int BUFFER = 1 << 18;
    private static final int GROUP = 200;
    private static final int READINGS = 2;
    private static final long QUIET = 16L << 20;
    private static final long HURRIED = 1L << 30;
    /// Unless somebody asks, bytes are read again when that was so long ago.
    static final Duration RESTS = Duration.ofDays(14);

    private final BlobStore blobs;
    private final CheckRepository checks;
    private final Transactions transactions;
    private final Damage damage;
    private final Pace pace;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicLong progress = new AtomicLong();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile boolean hurrying;

    Scrubber(
            BlobStore blobs, CheckRepository checks, Transactions transactions, Damage damage, Pace pace, Clock clock) {
        this.blobs = blobs;
        this.checks = checks;
        this.transactions = transactions;
        this.damage = damage;
        this.pace = pace;
        this.clock = clock;
    }

    boolean isRunning() {
        return running.get() || asked.get();
    }

    long progress() {
        return progress.get();
    }

    /// Makes a run end soon, and all later ones at once.
    void stop() {
        stopped = true;
    }

    /// What was not read for a while, slowly.
    void quiet() {
        run(clock.instant().minus(RESTS), QUIET);
    }

    /// Somebody wants to know: a quiet run under way ends, to make room.
    ///
    /// @return false when that was asked for already and is not over yet
    boolean ask() {
        return asked.compareAndSet(false, true);
    }

    /// Everything, as fast as it goes.
    void hurried() {
        hurrying = true;
        try {
            run(clock.instant(), HURRIED);
        } finally {
            hurrying = false;
            asked.set(false);
        }
    }

    private boolean isCut() {
        return stopped || (asked.get() && !hurrying);
    }

    private void run(Instant since, long bytesPerSecond) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        progress.set(0);
        try {
            pace.set(bytesPerSecond);
            try (Stream<Blob> all = blobs.all()) {
                Iterator<Blob> left = all.iterator();
                while (left.hasNext() && !isCut()) {
                    group(left, since);
                }
            }
            if (!isCut()) {
                forgetWhatIsGone();
                transactions.write(transaction -> {
                    checks.finished(transaction.handle(), clock.instant());
                    return true;
                });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.set(false);
        }
    }

    private void group(Iterator<Blob> left, Instant since) throws InterruptedException {
        List<Blob> group = new ArrayList<>();
        while (left.hasNext() && group.size() < GROUP) {
            group.add(left.next());
        }
        List<String> digests = group.stream().map(Blob::digest).toList();
        Set<String> done = transactions.read(handle -> checks.soundSince(handle, digests, since));
        List<Check> sound = new ArrayList<>();
        try {
            for (Blob blob : group) {
                boolean ok = done.contains(blob.digest()) || isSound(blob);
                if (isCut()) {
                    return;
                }
                if (ok && !done.contains(blob.digest())) {
                    sound.add(new Check(blob.digest(), blob.bytes(), clock.instant(), false));
                }
                progress.incrementAndGet();
            }
        } finally {
            transactions.write(transaction -> {
                checks.put(transaction.handle(), sound);
                return sound;
            });
        }
    }

    /// Bytes that differ are read a second time before anybody is alarmed: memory and networks flip them too.
    private boolean isSound(Blob blob) throws InterruptedException {
        try {
            for (int reading = 0; reading < READINGS; reading++) {
                if (matches(blob)) {
                    return true;
                }
            }
            damage.found(blob);
        } catch (FaultException e) {
            if (!e.fault().code().equals("blob/not-found")) {
                LOG.warn("A file could not be checked and is tried again in the next run", e);
            }
        } catch (IOException e) {
            LOG.warn("A file cannot be read any more: {}", e.toString());
            damage.found(blob);
        }
        return false;
    }

    private boolean matches(Blob blob) throws IOException, InterruptedException {
        MessageDigest digest = Sha256.newDigest();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        try (SeekableByteChannel bytes = blobs.open(blob.digest())) {
            int n = bytes.read(buffer.clear());
            while (n >= 0 && !isCut()) {
                digest.update(buffer.flip());
                pace.passed(n);
                n = bytes.read(buffer.clear());
            }
        }
        // Half a file says nothing; whoever stops does not want to hear more.
        return isCut() || Sha256.finish(digest).equals(blob.digest());
    }

    /// Notes about blobs that the clean-up has deleted; what is damaged and missing stays noted.
    private void forgetWhatIsGone() {
        List<String> old = transactions.read(
                handle -> checks.soundBefore(handle, clock.instant().minus(RESTS.multipliedBy(2))));
        List<String> gone =
                old.stream().filter(digest -> blobs.find(digest).isEmpty()).toList();
        transactions.write(transaction -> {
            checks.remove(transaction.handle(), gone);
            return gone;
        });
    }
}
