package dev.tone.client.http;

import dev.tone.model.api.Page;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Walks a paged list; the next page is asked for when it is needed.
public final class Paging<T> implements Iterator<T> {
    private final PageCall<T> call;
    private Iterator<T> items = List.<T>of().iterator();
    private @Nullable String cursor;
    private boolean last;

    /// Asks for one page; the first with a null cursor.
    @FunctionalInterface
    public interface PageCall<T> {
        Page<T> ask(@Nullable String cursor, Integer limit);
    }

    private Paging(PageCall<T> call) {
        this.call = call;
    }

    public static <T> Stream<T> stream(PageCall<T> call) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Paging<>(call), 0), false);
    }

    public static <T> List<T> all(PageCall<T> call) {
        List<T> all = new ArrayList<>();
        new Paging<>(call).forEachRemaining(all::add);
        return all;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && !last) {
            Page<T> page = call.ask(cursor, Page.MAX_LIMIT);
            if (page.nextCursor() != null && page.nextCursor().equals(cursor)) {
                throw Faults.garbage("A list does not end.").asException();
            }
            items = page.items().iterator();
            cursor = page.nextCursor();
            last = cursor == null;
        }
        return items.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return items.next();
    }
}
