package dev.tone.platform.kernel.sql;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lets the writes that wait for each other share one commit, and so one flush of the disk.
///
/// Each member runs on its own thread behind its own savepoint. Who finishes while others wait leaves the commit to
/// them; who finishes alone commits at once. So an idle database commits immediately, what arrives during a flush forms
/// the next group, and there is no timer. Nobody returns, with a result or with a failure, before the group's commit is
/// durable, because either may rest on what an earlier member wrote.
final class GroupCommit implements AutoCloseable {
    /// Keeps the wait of a group's first member short.
    private static final int MAX_MEMBERS = 128;

    private final Handle writer;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final AtomicInteger waiting = new AtomicInteger();
    private @Nullable Group open;
    private boolean closed;

    GroupCommit(Handle writer) {
        this.writer = writer;
    }

    <T> T run(Supplier<T> work) {
        Group group;
        Outcome<T> outcome;
        waiting.incrementAndGet();
        lock.lock();
        waiting.decrementAndGet();
        try {
            group = join();
            outcome = member(group, work);
            if (open != null && (waiting.get() == 0 || group.members >= MAX_MEMBERS)) {
                commit(group);
            }
        } finally {
            lock.unlock();
        }
        group.await();
        return outcome.get();
    }

    private Group join() {
        if (closed) {
            throw new IllegalStateException("The database is closed");
        }
        Group group = open;
        if (group == null) {
            writer.begin();
            group = new Group();
            open = group;
        }
        group.members++;
        return group;
    }

    private <T> Outcome<T> member(Group group, Supplier<T> work) {
        try {
            writer.execute("SAVEPOINT member");
            T result = work.get();
            writer.execute("RELEASE member");
            return () -> result;
        } catch (RuntimeException | Error failure) {
            undo(group, failure);
            return () -> {
                throw failure;
            };
        }
    }

    private void undo(Group group, Throwable failure) {
        try {
            writer.execute("ROLLBACK TO member");
            writer.execute("RELEASE member");
        } catch (RuntimeException e) {
            // A full disk ends the whole transaction inside SQLite, and with it the other members' work.
            failure.addSuppressed(e);
            abandon(group, failure);
        }
    }

    private void commit(Group group) {
        try {
            writer.commit();
            open = null;
            group.done.complete(true);
        } catch (RuntimeException e) {
            abandon(group, e);
        }
    }

    private void abandon(Group group, Throwable failure) {
        open = null;
        try {
            writer.rollback();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        group.done.completeExceptionally(failure);
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    private interface Outcome<T> {
        T get();
    }

    private static final class Group {
        final CompletableFuture<Boolean> done = new CompletableFuture<>();
        int members;

        void await() {
            try {
                done.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException failure) {
                    throw failure;
                }
                throw e;
            }
        }
    }
}
