package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tone.canvas.geometry.Rect;
import org.jspecify.annotations.Nullable;

/// Images on the wire.
final class ImageCodec {
    private ImageCodec() {}

    static ImageElement read(Head head, Rect bounds, Reading in) {
        return new ImageElement(
                head,
                bounds,
                in.value("source", "", ImageCodec::source),
                in.value("crop", ImageElement.WHOLE, ImageCodec::crop),
                in.text("name"));
    }

    static void write(ImageElement image, Writing out) {
        out.text("source", image.source()).text("name", image.name());
        Rect crop = image.crop();
        if (!crop.equals(ImageElement.WHOLE)) {
            ArrayNode node = JsonNodeFactory.instance.arrayNode();
            node.add(Writing.number(crop.x()))
                    .add(Writing.number(crop.y()))
                    .add(Writing.number(crop.width()))
                    .add(Writing.number(crop.height()));
            out.node("crop", node);
        }
    }

    private static @Nullable String source(JsonNode node) {
        return node.isTextual() && node.textValue().length() <= Limits.IMAGE ? node.textValue() : null;
    }

    private static @Nullable Rect crop(JsonNode node) {
        Double x = Reading.numberIn(node.path(0), 0, 1);
        Double y = Reading.numberIn(node.path(1), 0, 1);
        Double width = Reading.numberIn(node.path(2), 0, 1);
        Double height = Reading.numberIn(node.path(3), 0, 1);
        return node.size() != 4 || x == null || y == null || width == null || height == null
                ? null
                : new Rect(x, y, width, height);
    }
}
