package dev.tone.canvas.paint;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// The pictures that a painter has read. Reading takes a while and happens elsewhere; until then there is a
/// placeholder. The longest unseen are forgotten when there are too many. Belongs to the painter's thread.
final class PictureBook {
    /// Pixels of all pictures together: 64 MiB of them.
    private static final long MOST = 16_000_000;

    private final Executor worker;
    private final Map<String, FutureTask<@Nullable Picture>> pictures = new LinkedHashMap<>(16, 0.75f, true);
    private boolean waiting;

    /// @param worker where pictures are read; a direct one makes them be there at once
    PictureBook(Executor worker) {
        this.worker = worker;
    }

    /// The picture, or null when it is not there yet or cannot be read.
    @Nullable
    Picture find(String source) {
        FutureTask<@Nullable Picture> task = pictures.get(source);
        if (task == null) {
            task = new FutureTask<>(() -> Picture.read(source));
            pictures.put(source, task);
            worker.execute(task);
            forgetOldest();
        }
        if (!task.isDone()) {
            waiting = true;
            return null;
        }
        return task.resultNow();
    }

    /// Whether a picture was asked for since the last question that is still being read.
    boolean wasWaiting() {
        boolean was = waiting;
        waiting = false;
        return was;
    }

    private void forgetOldest() {
        long pixels = 0;
        for (FutureTask<@Nullable Picture> task : pictures.values()) {
            Picture picture = task.isDone() ? task.resultNow() : null;
            pixels += picture == null ? 0 : picture.pixels();
        }
        Iterator<FutureTask<@Nullable Picture>> oldest = pictures.values().iterator();
        while (pixels > MOST && oldest.hasNext()) {
            FutureTask<@Nullable Picture> task = oldest.next();
            Picture picture = task.isDone() ? task.resultNow() : null;
            if (picture != null) {
                pixels -= picture.pixels();
                oldest.remove();
            }
        }
    }
}
