package dev.tone.desktop.canvas.inspector;

import dev.tone.canvas.service.Volume;
import java.util.List;
import java.util.stream.Collectors;

/// Volumes as people type them: a path a line, with the size in GiB behind it: `/var/lib/data 20`.
final class VolumesText {
    private VolumesText() {}

    static String write(List<Volume> volumes) {
        return volumes.stream()
                .map(volume -> volume.path() + " " + volume.gibibytes())
                .collect(Collectors.joining("\n"));
    }

    static List<Volume> read(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> volume(line.strip().split("\\s+", 2)))
                .toList();
    }

    private static Volume volume(String[] parts) {
        try {
            String size = parts.length == 2 ? parts[1].replaceFirst("(?i)\\s*gi?b?$", "") : "";
            return new Volume(parts[0], size.isEmpty() ? Volume.USUAL_SIZE : Integer.parseInt(size));
        } catch (IllegalArgumentException e) {
            throw new Field.InvalidField("inspector.volumes-invalid");
        }
    }
}
