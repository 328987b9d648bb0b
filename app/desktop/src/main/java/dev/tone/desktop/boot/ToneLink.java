package dev.tone.desktop.boot;

import dev.tone.model.artifact.Manifest;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.DeploymentId;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.Id;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `tone://open/<workspace>/<kind>/<id>[?line=<n>&element=<id>]`, taken for hostile: only shapes that are known pass.
sealed interface ToneLink {
    Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1," + Id.MAX_LENGTH + "}");
    Pattern PARAMETER = Pattern.compile("([a-z]{1,20})=([A-Za-z0-9._-]{1,100})");
    Pattern NUMBER = Pattern.compile("\\d{1,12}");

    /// @param line of its log to point out
    record OfDeployment(DeploymentId deployment, @Nullable Long line) implements ToneLink {}

    /// @param deployment of the environment whose site it is
    /// @param line of what its process wrote to point out
    record OfSiteLog(DeploymentId deployment, @Nullable Long line) implements ToneLink {}

    record OfCanvas(CanvasId canvas, @Nullable ElementId element) implements ToneLink {}

    record OfArtifact(ArtifactId artifact) implements ToneLink {}

    /// Empty when it is not one of ours.
    static Optional<ToneLink> parse(String text) {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String whole = uri.getRawPath() == null ? "" : uri.getRawPath();
        List<String> path = List.of(whole.substring(Math.min(1, whole.length())).split("/"));
        if (!"tone".equals(uri.getScheme())
                || !"open".equals(uri.getHost())
                || path.size() != 3
                || !ID.matcher(path.get(2)).matches()) {
            return Optional.empty();
        }
        Map<String, String> parameters = parameters(uri.getRawQuery());
        String id = path.get(2);
        return switch (path.get(1)) {
            case "deployment", "log" -> Optional.of(new OfDeployment(new DeploymentId(id), line(parameters)));
            case "site-log" -> Optional.of(new OfSiteLog(new DeploymentId(id), line(parameters)));
            case "canvas" -> Optional.of(new OfCanvas(new CanvasId(id), element(parameters)));
            case "artifact" -> Optional.of(new OfArtifact(new ArtifactId(id)));
            default -> Optional.empty();
        };
    }

    /// As much of a link as one reads: it may be endless, and made to look like something else.
    static String shown(String text) {
        return Manifest.shown(text);
    }

    /// @param line sequence of the line to point out
    static String toLog(DeploymentId deployment, long line) {
        return "tone://open/local/log/" + deployment.value() + "?line=" + line;
    }

    /// As [#toLog], for what the process behind the site of the deployment's environment writes.
    static String toSiteLog(DeploymentId deployment, long line) {
        return "tone://open/local/site-log/" + deployment.value() + "?line=" + line;
    }

    private static Map<String, String> parameters(@Nullable String query) {
        return query == null
                ? Map.of()
                : Stream.of(query.split("&"))
                        .map(PARAMETER::matcher)
                        .filter(Matcher::matches)
                        .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (first, _) -> first));
    }

    private static @Nullable Long line(Map<String, String> parameters) {
        String line = parameters.get("line");
        return line != null && NUMBER.matcher(line).matches() ? Long.valueOf(line) : null;
    }

    private static @Nullable ElementId element(Map<String, String> parameters) {
        String element = parameters.get("element");
        return element != null && ID.matcher(element).matches() ? new ElementId(element) : null;
    }
}
