package dev.tone.canvas.plan;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.service.Volume;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Places with content that a drawing no longer asks for.
public final class LostVolumes {
    private record Place(ElementId service, String path) {}

    private LostVolumes() {}

    /// @return each as people read it: `db /var/lib/postgresql`, in their order
    public static List<String> between(Document before, Document after) {
        Set<Place> kept = new HashSet<>();
        after.forEachElement(element -> {
            if (element instanceof ServiceElement service) {
                for (Volume volume : service.properties().volumes()) {
                    kept.add(new Place(service.id(), volume.path()));
                }
            }
        });
        List<String> lost = new ArrayList<>();
        before.forEachElement(element -> {
            if (element instanceof ServiceElement service
                    && !service.properties().drawingOnly()) {
                for (Volume volume : service.properties().volumes()) {
                    if (!kept.contains(new Place(service.id(), volume.path()))) {
                        lost.add(service.name() + " " + volume.path());
                    }
                }
            }
        });
        lost.sort(String.CASE_INSENSITIVE_ORDER);
        return List.copyOf(lost);
    }
}
