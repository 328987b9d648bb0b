package dev.tone.canvas.template;

import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.Size;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.canvas.service.Volume;
import dev.tone.model.id.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a template is drawn: a grid of cells, a service in each, with room for lines and frames between them.
public final class TemplateSheet {
    private static final double ACROSS = 320;
    private static final double DOWN = 200;
    private static final double MARGIN = 40;
    /// The name of a frame stands above it.
    private static final double ABOVE = 48;

    private final Template.Words words;
    private final List<Element> frames = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private @Nullable ZIndex top;
    private int count;

    TemplateSheet(Template.Words words) {
        this.words = words;
    }

    /// A frame around cells; what is placed in it is said at the service.
    FrameElement frame(FrameKind kind, String name, int column, int row, int columns, int rows) {
        Size card = ServiceKind.API.defaultSize();
        Rect bounds = new Rect(
                column * ACROSS - MARGIN,
                row * DOWN - ABOVE,
                (columns - 1) * ACROSS + card.width() + 2 * MARGIN,
                (rows - 1) * DOWN + card.height() + ABOVE + MARGIN);
        FrameElement frame = new FrameElement(head(null), bounds, word(name), kind);
        frames.add(frame);
        return frame;
    }

    ServiceElement service(ServiceKind kind, String technology, String name, int column, int row) {
        return service(kind, technology, name, column, row, null);
    }

    ServiceElement service(
            ServiceKind kind, String technology, String name, int column, int row, @Nullable FrameElement within) {
        Size card = kind.defaultSize();
        ServiceProperties properties = kind.defaults().withTechnology(technology);
        properties = switch (kind) {
            case WEB, API, WORKER, ML, SCHEDULER -> properties.withSource("./" + slug(name));
            case DATABASE, STORAGE, SEARCH -> properties.withVolumes(List.of(new Volume("/data", Volume.USUAL_SIZE)));
            case EXTERNAL -> properties.withDomain(slug(technology) + ".example.com");
            case CACHE, QUEUE, GATEWAY, AUTH, MONITORING -> properties;
        };
        ServiceElement service = new ServiceElement(
                head(within),
                new Rect(column * ACROSS, row * DOWN, card.width(), card.height()),
                kind,
                word(name),
                properties);
        elements.add(service);
        return service;
    }

    void link(ServiceElement from, ServiceElement to, String protocol) {
        elements.add(ConnectorElement.between(
                        head(null),
                        new End.Attached(from.id(), null, from.bounds().center()),
                        new End.Attached(to.id(), null, to.bounds().center()))
                .withProtocol(protocol));
    }

    List<Element> elements() {
        List<Element> all = new ArrayList<>(frames);
        all.addAll(elements);
        return all;
    }

    private Head head(@Nullable FrameElement within) {
        top = ZIndex.between(top, null);
        return Head.of(new ElementId("t" + ++count), Layer.BASE.id(), top)
                .withParent(within == null ? null : within.id());
    }

    private String word(String english) {
        return words.of(slug(english), english);
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
