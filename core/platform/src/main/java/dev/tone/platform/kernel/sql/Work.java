package dev.tone.platform.kernel.sql;

import dev.tone.model.fault.FaultException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The transaction of the current thread, which makes calls join it. Both databases share this.
abstract class Work implements Database {
    private final ScopedValue<Transaction> writing = ScopedValue.newInstance();
    private final ScopedValue<Handle> reading = ScopedValue.newInstance();

    @Override
    public final <T> T read(Function<Handle, T> work) {
        if (writing.isBound()) {
            return work.apply(writing.get().handle());
        }
        if (reading.isBound()) {
            return work.apply(reading.get());
        }
        try {
            return readNew(work);
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    @Override
    public final <T> T write(Function<Transaction, T> work) {
        if (writing.isBound()) {
            return work.apply(writing.get());
        }
        if (reading.isBound()) {
            throw new IllegalStateException("A read cannot become a write");
        }
        try {
            return writeNew(work);
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    abstract <T> T readNew(Function<Handle, T> work);

    abstract <T> T writeNew(Function<Transaction, T> work);

    final <T> T within(Transaction transaction, Function<Transaction, T> work) {
        return ScopedValue.where(writing, transaction).call(() -> work.apply(transaction));
    }

    final <T> T within(Handle handle, Function<Handle, T> work) {
        return ScopedValue.where(reading, handle).call(() -> work.apply(handle));
    }

    private static RuntimeException translated(RuntimeException e) {
        if (e instanceof FaultException) {
            return e;
        }
        @Nullable FaultException fault = SqlFaults.of(e);
        return fault == null ? e : fault;
    }
}
