package dev.tone.platform.kernel.live;

import dev.tone.model.json.Json;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.SequencedFact;
import dev.tone.platform.kernel.sql.Transaction;
import dev.tone.platform.kernel.sql.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The transactional outbox behind the live channel: facts become durable in the transaction that makes them true, and
/// get the next sequence of their channel there.
public final class TopicLog {
    private final Transactions transactions;
    private final Consumer<Channel> wake;
    private final List<FactFollower> followers = new CopyOnWriteArrayList<>();

    /// @param wake called after a commit that added to the channel
    public TopicLog(Transactions transactions, Consumer<Channel> wake) {
        this.transactions = transactions;
        this.wake = wake;
    }

    /// Shows it every fact from now on, within the transaction that makes it true. While the platform is put together.
    public void follow(FactFollower follower) {
        followers.add(follower);
    }

    public void append(Transaction transaction, Channel channel, LiveFact fact, Instant time) {
        long sequence = transaction
                .handle()
                .createQuery("INSERT INTO topic_heads (channel, sequence) VALUES (:channel, 1)"
                        + " ON CONFLICT (channel) DO UPDATE SET sequence = topic_heads.sequence + 1 RETURNING sequence")
                .bind("channel", channel.key())
                .mapTo(Long.class)
                .one();
        transaction
                .handle()
                .createUpdate("INSERT INTO topic_facts (channel, sequence, fact, time)"
                        + " VALUES (:channel, :sequence, :fact, :time)")
                .bind("channel", channel.key())
                .bind("sequence", sequence)
                .bind("fact", Json.write(fact))
                .bind("time", time.toEpochMilli())
                .execute();
        followers.forEach(follower -> follower.happened(transaction, channel, fact, time));
        transaction.afterCommit(() -> wake.accept(channel));
    }

    /// The newest sequence, 0 when nothing has happened yet.
    public long head(Channel channel) {
        return transactions.read(handle -> handle.createQuery(
                        "SELECT COALESCE(MAX(sequence), 0) FROM topic_heads WHERE channel = :channel")
                .bind("channel", channel.key())
                .mapTo(Long.class)
                .one());
    }

    /// Facts after a sequence, in order; may begin later than asked when the older ones are no longer kept.
    public List<SequencedFact> after(Channel channel, long sequence, int limit) {
        return transactions.read(handle -> handle.createQuery("SELECT sequence, fact FROM topic_facts"
                        + " WHERE channel = :channel AND sequence > :after ORDER BY sequence LIMIT :limit")
                .bind("channel", channel.key())
                .bind("after", sequence)
                .bind("limit", limit)
                .map((row, _) -> new SequencedFact(row.getLong(1), Json.read(row.getString(2), LiveFact.class)))
                .list());
    }

    /// Lets go of what happened before; who was away for longer reads the state instead.
    public int forget(Instant before) {
        return transactions.write(transaction -> transaction
                .handle()
                .createUpdate("DELETE FROM topic_facts WHERE time < :before")
                .bind("before", before.toEpochMilli())
                .execute());
    }
}
