package dev.tone.model.api;

import static dev.tone.model.api.Endpoint.Trait.RAW;

import dev.tone.model.artifact.FilePreview;
import dev.tone.model.artifact.PageView;
import java.util.List;

/// Looking at what artifacts hold without running it.
public final class PreviewApi {
    public static final Endpoint FACTS = Endpoint.get(
                    "previews.facts",
                    "/artifacts/{artifact}/preview",
                    Permission.ARTIFACT_READ,
                    FilePreview.class,
                    "What a file (`path`) is: size of a picture, pages of a document, entries of an archive")
            .query("path");
    public static final Endpoint VARIANT = Endpoint.get(
                    "previews.variant",
                    "/artifacts/{artifact}/variants",
                    Permission.ARTIFACT_READ,
                    byte[].class,
                    "A picture (`path`, or a `page` of a document) made anew: upright, without what was stored beside"
                            + " the pixels. `width` and `height` in pixels; `fit` contain (default), cover or exact;"
                            + " `crop` x,y,width,height; `rotate` 90, 180 or 270; `format` png or jpeg")
            .with(RAW)
            .query("path", "page", "width", "height", "fit", "crop", "rotate", "format");
    public static final Endpoint OPEN_PAGE = Endpoint.post(
            "previews.openPage",
            "/artifacts/{artifact}/page-view",
            Permission.ARTIFACT_READ,
            null,
            PageView.class,
            "Serves an artifact as a site on an origin of its own, sandboxed, for an hour");

    public static final List<Endpoint> ALL = List.of(FACTS, VARIANT, OPEN_PAGE);

    private PreviewApi() {}
}
