package dev.tone.canvas.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A first comment with what was answered, oldest first.
public record CommentThread(Comment first, List<Comment> replies) {
    public CommentThread {
        replies = List.copyOf(replies);
    }

    /// All threads, by when they began. Replies to a thread that is gone are left out.
    static List<CommentThread> of(List<Comment> comments) {
        Map<String, List<Comment>> replies = new HashMap<>();
        for (Comment comment : comments) {
            if (comment.thread() != null) {
                replies.computeIfAbsent(comment.thread(), _ -> new ArrayList<>())
                        .add(comment);
            }
        }
        return comments.stream()
                .filter(comment -> comment.thread() == null)
                .sorted(Comment.BY_TIME)
                .map(first -> new CommentThread(
                        first,
                        replies.getOrDefault(first.key(), List.of()).stream()
                                .sorted(Comment.BY_TIME)
                                .toList()))
                .toList();
    }

    public String key() {
        return first.key();
    }

    public Comment.Pin pin() {
        return Objects.requireNonNull(first.pin());
    }

    public boolean isResolved() {
        return first.resolved();
    }

    /// The newest of it.
    public Comment last() {
        return replies.isEmpty() ? first : replies.getLast();
    }

    /// From the first to the newest.
    public List<Comment> all() {
        List<Comment> all = new ArrayList<>(replies.size() + 1);
        all.add(first);
        all.addAll(replies);
        return all;
    }
}
