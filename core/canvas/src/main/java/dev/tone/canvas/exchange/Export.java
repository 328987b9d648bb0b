package dev.tone.canvas.exchange;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.paint.CanvasScene;
import dev.tone.canvas.paint.CanvasTheme;
import dev.tone.canvas.paint.FontBook;
import dev.tone.canvas.paint.ImageExport;
import dev.tone.canvas.paint.ScenePicture;
import dev.tone.canvas.paint.StateMark;
import dev.tone.canvas.scene.Scene;
import dev.tone.canvas.scene.SceneItem;
import dev.tone.model.canvas.CanvasRecord;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ElementId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/// Makes a file of a drawing. Works on a copy of its records, away from the editor's thread; takes up to seconds for
/// large pictures.
public final class Export {
    private static final float QUALITY = 0.92f;

    private final FontBook fonts;

    /// What is wanted.
    ///
    /// @param only the elements to show with what is inside them; null for all
    /// @param scale pixels per world unit, for pictures of pixels
    /// @param background whether SVG and PDF have the paper behind them; pixels always do
    /// @param carry whether the picture holds the drawing itself
    public record Wanted(
            ExportFormat format,
            @Nullable Set<ElementId> only,
            CanvasTheme theme,
            double scale,
            boolean background,
            boolean carry) {}

    public Export(FontBook fonts) {
        this.fonts = fonts;
    }

    /// @throws FaultException `canvas/nothing-to-export`, `canvas/picture-too-large`
    public byte[] make(Drawing drawing, Wanted wanted) {
        Document document = Document.of(drawing.records());
        try (Scene scene = new Scene(document)) {
            Excerpt excerpt = excerpt(scene, wanted);
            Drawing part = wanted.only() == null ? drawing : part(drawing, excerpt);
            return switch (wanted.format()) {
                case PNG -> {
                    byte[] png = png(scene, excerpt, wanted.scale());
                    yield wanted.carry() ? Cargo.put(png, part) : png;
                }
                case JPEG -> jpeg(png(scene, excerpt, wanted.scale()));
                case SVG ->
                    new SvgExport(fonts)
                            .svg(excerpt, drawing.name(), wanted.carry() ? part : null)
                            .getBytes(StandardCharsets.UTF_8);
                case PDF -> new PdfExport(fonts).pdf(excerpt, drawing.name());
                case JSON -> JsonDrawing.write(part);
                case TONE -> Cargo.pack(part);
            };
        }
    }

    /// A small PNG of what the file shows.
    ///
    /// @param side pixels that it has at most in either direction
    /// @throws FaultException as [#make]
    public byte[] preview(Drawing drawing, Wanted wanted, double side) {
        try (Scene scene = new Scene(Document.of(drawing.records()))) {
            Excerpt excerpt = excerpt(scene, wanted);
            double longest = Math.max(excerpt.area().width(), excerpt.area().height());
            return png(scene, excerpt, Math.min(2, side / longest));
        }
    }

    private static Excerpt excerpt(Scene scene, Wanted wanted) {
        Excerpt excerpt = Excerpt.of(scene, wanted.only(), wanted.theme(), wanted.background());
        if (excerpt == null) {
            throw Fault.invalid(
                            "canvas/nothing-to-export",
                            "There is nothing to export.",
                            "Draw something, show a hidden layer, or select what is to be exported.")
                    .asException();
        }
        return excerpt;
    }

    private byte[] png(Scene scene, Excerpt excerpt, double scale) {
        Rect area = excerpt.area();
        if (Math.max(area.width(), area.height()) * scale > ImageExport.LARGEST_SIDE) {
            throw Fault.invalid(
                            "canvas/picture-too-large",
                            "The picture would be wider or higher than " + ImageExport.LARGEST_SIDE + " pixels.",
                            "Choose a smaller scale, export a selection, or take SVG or PDF.")
                    .asException();
        }
        Set<String> shown = new HashSet<>();
        excerpt.items().forEach(item -> shown.add(item.id().value()));
        CanvasScene picture = new ScenePicture(scene, _ -> "").scene();
        for (SceneItem item : List.copyOf(scene.backToFront())) {
            String key = item.id().value();
            if (shown.contains(key)) {
                picture.setState(key, StateMark.NONE, "", 0);
            } else {
                picture.remove(key);
            }
        }
        return new ImageExport(fonts)
                .png(picture, excerpt.theme(), area.x(), area.y(), area.width(), area.height(), scale);
    }

    private static byte[] jpeg(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ImageWriteParam options = writer.getDefaultWriteParam();
            options.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            options.setCompressionQuality(QUALITY);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
                writer.setOutput(target);
                writer.write(null, new IIOImage(image, null, null), options);
            } finally {
                writer.dispose();
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The elements of the excerpt with the layers that they are on.
    private static Drawing part(Drawing drawing, Excerpt excerpt) {
        Set<String> kept = new HashSet<>();
        excerpt.items().forEach(item -> {
            Element element = item.element();
            kept.add(element.key());
            kept.add(element.layer().value());
        });
        List<CanvasRecord> records = drawing.records().stream()
                .filter(record -> kept.contains(record.id()))
                .toList();
        return new Drawing(drawing.name(), records);
    }
}
