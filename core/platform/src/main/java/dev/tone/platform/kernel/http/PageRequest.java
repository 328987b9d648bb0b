package dev.tone.platform.kernel.http;

import dev.tone.model.api.Page;
import dev.tone.model.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which part of a list is asked for.
///
/// @param after sort key of the last item of the page before, one text per column; empty for the first page
public record PageRequest(int limit, List<String> after) {
    private static final String SEPARATOR = "\n";

    public PageRequest {
        after = List.copyOf(after);
        limit = Math.clamp(limit, 1, Page.MAX_LIMIT);
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, List.of());
    }

    /// @param keys how many columns the list is sorted by
    static PageRequest parse(@Nullable String limit, @Nullable String cursor, int keys) {
        try {
            int size = limit == null ? Page.DEFAULT_LIMIT : Integer.parseInt(limit);
            if (size < 1) {
                throw new NumberFormatException();
            }
            if (cursor == null || cursor.isEmpty()) {
                return first(size);
            }
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> after = List.of(text.split(SEPARATOR, -1));
            if (after.size() != keys) {
                throw new IllegalArgumentException();
            }
            return new PageRequest(size, after);
        } catch (IllegalArgumentException e) {
            throw Fault.invalid(
                            "request/invalid-page",
                            "`limit` or `cursor` is not one that this list has given.",
                            "Leave `cursor` out to start at the beginning; `limit` is 1 to " + Page.MAX_LIMIT + ".")
                    .asException();
        }
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    /// @throws dev.tone.model.fault.FaultException when the cursor was not made by us
    public long number(int key) {
        try {
            return Long.parseLong(after.get(key));
        } catch (NumberFormatException e) {
            throw Fault.invalid("request/invalid-page", "`cursor` is not one that this list has given.", null)
                    .asException();
        }
    }

    /// What to ask the database for: one more than the page, to know whether there is another one.
    public int fetch() {
        return limit + 1;
    }

    /// @param fetched up to [#fetch] items
    /// @param key sort key of an item; its parts have no line breaks
    public <T> Page<T> page(List<T> fetched, Function<T, List<String>> key) {
        if (fetched.size() <= limit) {
            return new Page<>(fetched, null);
        }
        List<T> items = fetched.subList(0, limit);
        String last = String.join(SEPARATOR, key.apply(items.getLast()));
        return new Page<>(
                items, Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(StandardCharsets.UTF_8)));
    }
}
