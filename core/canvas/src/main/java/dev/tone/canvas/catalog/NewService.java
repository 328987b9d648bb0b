package dev.tone.canvas.catalog;

import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;

/// A service as somebody asks for it: the kind, and what it is made with and called as far as that was said.
///
/// @param technology empty when only the kind was said
/// @param name empty for the usual one
public record NewService(ServiceKind kind, String technology, String name) {
    public static NewService of(ServiceKind kind) {
        return new NewService(kind, "", "");
    }

    /// What it is called. "External" would say nothing of what is outside, so its technology does.
    public String title() {
        if (!name.isEmpty()) {
            return name;
        }
        return kind == ServiceKind.EXTERNAL && !technology.isEmpty() ? technology : kind.title();
    }

    /// As it is when just placed: with the technology's own port, image and place for data where it is what such
    /// services are; a technology that is used for something else here only lends its name.
    public ServiceProperties properties() {
        Technology known = Catalog.standard().named(technology);
        return known != null && known.kind() == kind
                ? known.defaults()
                : kind.defaults().withTechnology(technology);
    }
}
