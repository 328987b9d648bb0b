package dev.tone.platform.kernel.sql;

/// An open database. Closing it waits for writes under way.
public interface Database extends Transactions, AutoCloseable {
    /// For people: product, version and how durable it is.
    String description();

    @Override
    void close();
}
