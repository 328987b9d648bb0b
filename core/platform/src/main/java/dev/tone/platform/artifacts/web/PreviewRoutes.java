package dev.tone.platform.artifacts.web;

import dev.tone.model.api.PreviewApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ArtifactId;
import dev.tone.platform.artifacts.images.ImageSpec;
import dev.tone.platform.artifacts.images.Previews;
import dev.tone.platform.artifacts.pages.PageServer;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;
import io.javalin.http.Context;

/// Previews and pictures over HTTP.
public final class PreviewRoutes {
    private final Previews previews;
    private final PageServer pages;

    public PreviewRoutes(Previews previews, PageServer pages) {
        this.previews = previews;
        this.pages = pages;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(PreviewApi.FACTS, request -> previews.facts(request.actor(), artifact(request), path(request)));
        routes.bind(PreviewApi.VARIANT, request -> {
            variant(request);
            return null;
        });
        routes.bind(PreviewApi.OPEN_PAGE, request -> pages.open(request.actor(), artifact(request)));
    }

    private void variant(Request request) {
        ImageSpec spec = ImageSpec.parse(
                request.query("width"),
                request.query("height"),
                request.query("fit"),
                request.query("crop"),
                request.query("rotate"),
                request.query("format"),
                request.query("page"));
        Previews.Variant variant = previews.variant(request.actor(), artifact(request), path(request), spec);
        Context context = request.raw();
        String tag = "\"" + variant.tag() + "\"";
        context.header("ETag", tag);
        context.header("Cache-Control", "private, no-cache");
        context.header("Content-Security-Policy", "default-src 'none'; sandbox");
        if (tag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(variant.mediaType()).result(variant.bytes());
    }

    private static String path(Request request) {
        String path = request.query("path");
        if (path == null || path.isEmpty()) {
            throw Fault.invalid("artifact/no-path", "`path` is missing.", "Say which file of the artifact is meant.")
                    .asException();
        }
        return path;
    }

    private static ArtifactId artifact(Request request) {
        return request.id("artifact", ArtifactId::new);
    }
}
