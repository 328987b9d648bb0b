package dev.tone.desktop.exchange;

import dev.tone.canvas.exchange.Export;
import dev.tone.canvas.exchange.ExportFormat;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.paint.BundledFonts;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.paint.FontBook;
import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.work.Job;
import dev.tone.desktop.kit.work.Work;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ElementId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// How a drawing is to leave. The file is made while one chooses, so that its size and its picture are shown.
public final class ExportViewModel {
    /// Pixels a side at most for the picture in the panel.
    private static final double PREVIEW = 560;

    static final double LEAST_SCALE = 0.05;
    static final double MOST_SCALE = 32;

    private final Drawing drawing;
    private final Set<ElementId> selection;
    private final Work work;
    private final ObjectProperty<ExportFormat> format = new SimpleObjectProperty<>(ExportFormat.PNG);
    private final ObjectProperty<Double> scale = new SimpleObjectProperty<>(2.0);
    private final BooleanProperty onlySelection = new SimpleBooleanProperty();
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final BooleanProperty background = new SimpleBooleanProperty(true);
    private final BooleanProperty carry = new SimpleBooleanProperty(true);
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<byte @Nullable []> made = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<byte @Nullable []> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private @Nullable Job<Result> job;

    private record Result(byte[] file, byte[] picture) {}

    /// @param drawing as it is now; it may change meanwhile without harm
    public ExportViewModel(Drawing drawing, Set<ElementId> selection, boolean darkNow, Work work) {
        this.drawing = drawing;
        this.selection = Set.copyOf(selection);
        this.work = work;
        onlySelection.set(!selection.isEmpty());
        dark.set(darkNow);
        Fx.onChange(this::make, format, scale, onlySelection, dark, background, carry);
        make();
    }

    public ObjectProperty<ExportFormat> formatProperty() {
        return format;
    }

    /// Pixels per world unit.
    public ObjectProperty<Double> scaleProperty() {
        return scale;
    }

    /// @param typed a number with a point or a comma, perhaps with a sign of times or of percent behind it
    /// @return the scale that it says, within [#LEAST_SCALE] and [#MOST_SCALE]; null when it says none
    static @Nullable Double scaleOf(String typed) {
        String text = typed.strip().replace(',', '.');
        boolean percent = text.endsWith("%");
        String number = percent || text.endsWith("×") || text.endsWith("x")
                ? text.substring(0, text.length() - 1).strip()
                : text;
        if (!number.matches("\\d{1,6}(\\.\\d{0,6})?|\\.\\d{1,6}")) {
            return null;
        }
        double said = Double.parseDouble(number) / (percent ? 100 : 1);
        return Math.clamp(said, LEAST_SCALE, MOST_SCALE);
    }

    public boolean hasSelection() {
        return !selection.isEmpty();
    }

    public BooleanProperty onlySelectionProperty() {
        return onlySelection;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    public BooleanProperty backgroundProperty() {
        return background;
    }

    /// Whether the picture can be opened as a drawing again.
    public BooleanProperty carryProperty() {
        return carry;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    /// The file's content, null until it is made.
    public ReadOnlyObjectProperty<byte @Nullable []> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /// A PNG of what the file shows.
    public ReadOnlyObjectProperty<byte @Nullable []> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    public String suggestedName() {
        String safe = drawing.name().strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-");
        // Names by which a file is known as a drawing when it comes back.
        boolean comesBack = format.get() == ExportFormat.JSON || format.get().canCarry() && carry.get();
        return (safe.isEmpty() ? "drawing" : safe)
                + (comesBack ? ".tone." : ".")
                + format.get().extension();
    }

    private void make() {
        if (job != null) {
            job.close();
        }
        made.set(null);
        fault.set(null);
        Export.Wanted file = wanted(format.get(), scale.get());
        job = work.of(() -> make(file)).busy(busy).onDone(this::show).onFault(this::failed);
        job.start();
    }

    private Export.Wanted wanted(ExportFormat as, double zoom) {
        return new Export.Wanted(
                as,
                onlySelection.get() ? selection : null,
                dark.get() ? CanvasTheme.dark() : CanvasTheme.light(),
                zoom,
                background.get(),
                carry.get());
    }

    private Result make(Export.Wanted wanted) {
        Export export = new Export(new FontBook(BundledFonts.onClassPath()));
        byte[] file = export.make(drawing, wanted);
        byte[] picture = export.preview(drawing, wanted, PREVIEW);
        return new Result(file, picture);
    }

    private void show(Result result) {
        made.set(result.file());
        preview.set(result.picture());
    }

    private void failed(Fault why) {
        preview.set(null);
        fault.set(why);
    }

    /// Writes the file beside its place and moves it there, so that a full disk leaves no half picture.
    public void save(Path target, Consumer<Path> saved) {
        byte[] content = made.get();
        if (content == null) {
            return;
        }
        work.of(() -> write(content, target))
                .busy(busy)
                .onDone(saved)
                .onFault(fault::set)
                .start();
    }

    private static Path write(byte[] content, Path target) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.write(part, content);
            return Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw Fault.invalid(
                            "export/not-written",
                            "The file " + target.getFileName() + " could not be written.",
                            "Check that the folder can be written to and that its disk has room.")
                    .asException();
        }
    }
}
