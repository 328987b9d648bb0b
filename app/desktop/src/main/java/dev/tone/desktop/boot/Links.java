package dev.tone.desktop.boot;

import dev.tone.desktop.shell.Navigator;
import dev.tone.desktop.shell.Place;
import dev.tone.desktop.workspace.WorkspaceModel;
import dev.tone.model.id.DeploymentId;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a second start or the desktop asks to open. Links only ever show things; what they do not know is said and not
/// acted on.
final class Links {
    private static final String OPEN = "open";

    private final WorkspaceModel workspace;
    private final Navigator navigator;
    private final Parts parts;

    Links(WorkspaceModel workspace, Navigator navigator, Parts parts) {
        this.workspace = workspace;
        this.navigator = navigator;
        this.parts = parts;
    }

    /// @param text `tone://open/<workspace>/<kind>/<id>[?line=<n>]`, or the path of a file
    void open(String text) {
        if (!text.startsWith("tone:")) {
            parts.notices().attention(parts.ui().text("links.file", text));
            return;
        }
        try {
            follow(URI.create(text));
        } catch (IllegalArgumentException e) {
            refuse(text);
        }
    }

    private void follow(URI uri) {
        List<String> path = List.of(
                uri.getPath().substring(Math.min(1, uri.getPath().length())).split("/"));
        if (!OPEN.equals(uri.getHost()) || path.size() != 3) {
            refuse(uri.toString());
            return;
        }
        switch (path.get(1)) {
            case "deployment", "log" -> {
                DeploymentId id = new DeploymentId(path.get(2));
                boolean known =
                        workspace.open().flatMap(open -> open.deployment(id)).isPresent();
                if (known) {
                    navigator.openDeployment(id, line(uri));
                } else {
                    parts.notices().attention(parts.ui().text("links.unknown", uri.toString()));
                }
            }
            case "canvas", "element" -> navigator.go(Place.CANVAS);
            case "artifact" -> navigator.go(Place.ARTIFACTS);
            default -> refuse(uri.toString());
        }
    }

    private static @Nullable Long line(URI uri) {
        String query = uri.getQuery();
        return query != null && query.matches("line=\\d{1,12}")
                ? Long.valueOf(query.substring("line=".length()))
                : null;
    }

    private void refuse(String link) {
        parts.notices().attention(parts.ui().text("links.refused", link));
    }
}
