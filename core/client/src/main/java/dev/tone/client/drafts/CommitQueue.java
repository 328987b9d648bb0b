package dev.tone.client.drafts;

import dev.tone.model.fault.FaultException;
import dev.tone.model.observe.Pin;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes in the order of their asking. An idle queue commits at once; what arrives during a flush of the disk
/// forms the next group and shares one; there is no timer.
final class CommitQueue implements Pin {
    private static final Logger LOG = LoggerFactory.getLogger(CommitQueue.class);
    private static final int MAX_GROUP = 256;

    private final Connection connection;
    private final BlockingQueue<Member<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final Object gate = new Object();
    private boolean closed;

    CommitQueue(Connection connection) {
        this.connection = connection;
        thread = Thread.ofPlatform().name("drafts").daemon().start(this::work);
    }

    <T> CompletableFuture<T> add(SqlWork<T> work) {
        Member<T> member = new Member<>(work, new CompletableFuture<>());
        synchronized (gate) {
            if (closed) {
                throw new IllegalStateException("The local store is closed");
            }
            queue.add(member);
        }
        return member.done;
    }

    @Override
    public void close() {
        synchronized (gate) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(Member.LAST);
        }
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        List<Member<?>> group = new ArrayList<>();
        boolean last = false;
        while (!last) {
            try {
                group.add(queue.take());
            } catch (InterruptedException _) {
                continue;
            }
            queue.drainTo(group, MAX_GROUP);
            last = group.remove(Member.LAST);
            if (!group.isEmpty()) {
                commit(group);
            }
            group.clear();
        }
        DraftFile.close(connection);
    }

    private void commit(List<Member<?>> group) {
        List<Runnable> answers = new ArrayList<>(group.size());
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try {
                for (Member<?> member : group) {
                    answers.add(member.run(connection, statement));
                }
                statement.execute("COMMIT");
            } catch (SQLException e) {
                rollBack(statement, e);
                throw e;
            }
        } catch (SQLException e) {
            FaultException fault = DraftFaults.of(e);
            group.forEach(member -> member.done.completeExceptionally(fault));
            return;
        }
        answers.forEach(CommitQueue::tell);
    }

    private static void rollBack(Statement statement, SQLException failure) {
        try {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            // A full disk has ended the transaction already.
            failure.addSuppressed(e);
        }
    }

    private static void tell(Runnable answer) {
        try {
            answer.run();
        } catch (RuntimeException e) {
            LOG.error("What waits for the local store failed", e);
        }
    }

    private record Member<T>(SqlWork<T> work, CompletableFuture<T> done) {
        static final Member<?> LAST = new Member<>(_ -> 0, new CompletableFuture<>());

        /// @return tells the result, once the group's commit is on the disk
        /// @throws SQLException when the whole group has failed
        Runnable run(Connection connection, Statement statement) throws SQLException {
            statement.execute("SAVEPOINT member");
            try {
                T result = work.run(connection);
                statement.execute("RELEASE member");
                return () -> done.complete(result);
            } catch (SQLException | RuntimeException e) {
                statement.execute("ROLLBACK TO member");
                statement.execute("RELEASE member");
                Throwable failure = e instanceof SQLException sql ? DraftFaults.of(sql) : e;
                return () -> done.completeExceptionally(failure);
            }
        }
    }
}
