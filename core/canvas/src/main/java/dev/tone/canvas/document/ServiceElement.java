package dev.tone.canvas.document;

import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;

/// A part of the system that is drawn: something that can be deployed, or an outside service that is used.
public record ServiceElement(Head head, Rect bounds, ServiceKind kind, String name, ServiceProperties properties)
        implements BoxElement {
    public static final String TYPE = "service";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String label() {
        return name;
    }

    /// What stands below the name: the technology, or the kind where that says nothing new.
    public String detail() {
        String technology = properties.technology();
        return technology.isEmpty() || technology.equalsIgnoreCase(name) ? kind.title() : technology;
    }

    @Override
    public ServiceElement withLabel(String next) {
        return new ServiceElement(head, bounds, kind, next, properties);
    }

    @Override
    public ServiceElement withHead(Head next) {
        return new ServiceElement(next, bounds, kind, name, properties);
    }

    @Override
    public ServiceElement withBounds(Rect next) {
        return new ServiceElement(head, next, kind, name, properties);
    }

    public ServiceElement withKind(ServiceKind next) {
        return new ServiceElement(head, bounds, next, name, properties);
    }

    public ServiceElement withProperties(ServiceProperties next) {
        return new ServiceElement(head, bounds, kind, name, next);
    }
}
