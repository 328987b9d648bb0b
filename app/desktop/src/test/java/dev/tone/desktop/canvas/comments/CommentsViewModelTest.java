package dev.tone.desktop.canvas.comments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tone.canvas.document.Comment;
import dev.tone.canvas.document.CommentThread;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.editor.TextMeasure;
import dev.tone.canvas.geometry.Camera;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.tools.Tools;
import dev.tone.desktop.canvas.comments.CommentsViewModel.Filter;
import dev.tone.desktop.canvas.comments.CommentsViewModel.Open;
import dev.tone.desktop.kit.store.SettingsStore;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.IdGenerator;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommentsViewModelTest {
    private static final Instant T0 = Instant.parse("2026-05-04T12:00:00Z");

    @TempDir
    private Path folder;

    private final Document document = new Document();
    private final Editor editor = Tools.editor(document, IdGenerator.system(), TextMeasure.ESTIMATE);
    private SettingsStore settings;
    private CommentsViewModel comments;
    private Instant now = T0;

    @BeforeEach
    void open() {
        editor.viewport().size().set(new Size(1_000, 800));
        settings = new SettingsStore(folder.resolve("settings"), Runnable::run);
        settings.put("person.id", "me");
        settings.put("person.name", "Me");
        comments = model();
    }

    private CommentsViewModel model() {
        return new CommentsViewModel(editor, new CanvasId("main"), settings, () -> now);
    }

    private CommentThread say(String text) {
        now = now.plusSeconds(1);
        comments.begin();
        comments.send(opened(), text);
        return thread();
    }

    private Open opened() {
        return Objects.requireNonNull(comments.openProperty().get());
    }

    private CommentThread thread() {
        return document.threads().getLast();
    }

    private void others(@Nullable String thread, String text) {
        now = now.plusSeconds(1);
        Comment comment = new Comment(
                "o" + now.getEpochSecond(),
                thread,
                thread == null ? Comment.Pin.at(new Point(9_000, 9_000)) : null,
                "bob",
                "Bob",
                now,
                now,
                false,
                text,
                Map.of());
        document.apply(document.plan(edit -> edit.put(comment)), Origin.REMOTE);
    }

    @Test
    void words_about_what_is_selected_begin_a_thread_that_stays_open() {
        ElementId api = editor.commands().placeService(ServiceKind.API, new Point(400, 300));
        editor.commands().update(api, element -> element.withLabel("Orders\nAPI"));
        comments.begin();
        assertThat(opened().thread()).isNull();
        comments.send(opened(), "  ");
        assertThat(document.threads()).isEmpty();
        comments.send(opened(), "Why?");

        assertThat(thread().first().author()).isEqualTo("me");
        assertThat(thread().first().name()).isEqualTo("Me");
        assertThat(opened().thread()).isEqualTo(thread().key());
        assertThat(comments.rows()).hasSize(1);
        assertThat(comments.rows().getFirst().about()).isEqualTo("Orders");
        editor.commands().update(api, element -> element.withLabel("Bills"));
        assertThat(comments.rows().getFirst().about()).isEqualTo("Bills");
    }

    @Test
    @DisplayName("C-199 what others say is unread until one looks, also after a restart")
    void what_others_say_is_unread_until_one_looks_also_after_a_restart() {
        CommentThread own = say("Mine");
        comments.close(false);
        assertThat(comments.unreadProperty().get()).isZero();
        others(own.key(), "Answer");
        others(null, "Elsewhere");
        assertThat(comments.unreadProperty().get()).isEqualTo(2);

        comments.open(Objects.requireNonNull(comments.thread(own.key())));
        assertThat(comments.unreadProperty().get()).isEqualTo(1);
        comments.markUnread(own.key());
        assertThat(comments.unreadProperty().get()).isEqualTo(2);
        assertThat(comments.openProperty().get()).isNull();
        comments.open(Objects.requireNonNull(comments.thread(own.key())));

        assertThat(model().unreadProperty().get()).isEqualTo(1);
    }

    @Test
    void resolved_threads_leave_the_list_of_open_ones() {
        CommentThread first = say("One");
        CommentThread second = say("Two");
        assertThat(comments.rows()).extracting(row -> row.thread().key()).containsExactly(second.key(), first.key());
        comments.resolve(second, true);

        assertThat(comments.rows()).extracting(row -> row.thread().key()).containsExactly(first.key());
        assertThat(comments.openProperty().get()).isNull();
        comments.filterProperty().set(Filter.RESOLVED);
        assertThat(comments.rows()).extracting(row -> row.thread().key()).containsExactly(second.key());
        comments.filterProperty().set(Filter.ALL);
        assertThat(comments.rows()).hasSize(2);
    }

    @Test
    void jumping_brings_the_place_into_view_and_opens_it() {
        others(null, "Far away");
        comments.togglePins();
        comments.step(1);

        assertThat(opened().thread()).isEqualTo(thread().key());
        assertThat(comments.shownProperty().get()).isTrue();
        assertThat(editor.viewport().camera().get()).isNotEqualTo(Camera.START);
        assertThat(editor.viewport().visible().contains(new Point(9_000, 9_000)))
                .isTrue();
    }

    @Test
    void stepping_walks_around_the_list() {
        CommentThread first = say("One");
        CommentThread second = say("Two");
        comments.close(false);
        comments.step(1);
        assertThat(opened().thread()).isEqualTo(second.key());
        comments.step(1);
        assertThat(opened().thread()).isEqualTo(first.key());
        comments.step(1);
        assertThat(opened().thread()).isEqualTo(second.key());
        comments.close(false);
        comments.step(-1);
        assertThat(opened().thread()).isEqualTo(first.key());
    }

    @Test
    void what_was_not_sent_waits() {
        comments.begin();
        comments.keepDraft(opened(), "half a sen");
        comments.close(true);
        comments.begin();
        assertThat(comments.draft(opened())).isEqualTo("half a sen");
        comments.send(opened(), "half a sentence");
        comments.close(true);
        comments.begin();
        assertThat(comments.draft(opened())).isEmpty();
    }

    @Test
    void only_own_comments_are_ones_own_and_a_removed_thread_closes() {
        CommentThread own = say("Mine");
        others(own.key(), "Answer");
        CommentThread thread = Objects.requireNonNull(comments.thread(own.key()));
        assertThat(comments.isOwn(thread.first())).isTrue();
        assertThat(comments.isOwn(thread.last())).isFalse();
        comments.rewrite(thread.first(), "Mine, better");
        assertThat(thread().first().text()).isEqualTo("Mine, better");

        comments.remove(thread().first());
        assertThat(document.threads()).isEmpty();
        assertThat(comments.openProperty().get()).isNull();
        assertThat(comments.rows()).isEmpty();
    }
}
