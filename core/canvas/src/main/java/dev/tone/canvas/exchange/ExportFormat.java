package dev.tone.canvas.exchange;

/// What a drawing can be exported as.
public enum ExportFormat {
    PNG("png"),
    JPEG("jpg"),
    SVG("svg"),
    PDF("pdf"),
    JSON("json"),
    TONE("tone");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /// Of files, without the dot.
    public String extension() {
        return extension;
    }

    /// Whether it is made of pixels, so that a scale matters.
    public boolean isRaster() {
        return this == PNG || this == JPEG;
    }

    /// Whether it shows the drawing; the others are the drawing.
    public boolean isPicture() {
        return this != JSON && this != TONE;
    }

    /// Whether the picture can hold the drawing itself, to be opened again.
    public boolean canCarry() {
        return this == PNG || this == SVG;
    }
}
