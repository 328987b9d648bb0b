package dev.tone.canvas.document;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What every element has, whatever its type.
///
/// @param layer the one layer that it is on; an element whose layer is gone counts as being on the lowest one
/// @param z its place among the elements of its layer; equal places are ordered by id
/// @param parent the frame or group that it belongs to and moves with
/// @param rotation degrees clockwise about the middle of its box, from 0 to below 360; 0 for what has no box
/// @param locked cannot be selected or changed by pointing at it
/// @param link an address of the web that it leads to, as [Address] lets through; empty when none
/// @param extra properties that this version does not know
public record Head(
        ElementId id,
        LayerId layer,
        ZIndex z,
        @Nullable ElementId parent,
        double rotation,
        boolean locked,
        Style style,
        String link,
        Map<String, JsonNode> extra) {
    public static Head of(ElementId id, LayerId layer, ZIndex z) {
        return new Head(id, layer, z, null, 0, false, Style.DEFAULT, "", Map.of());
    }

    public Head withId(ElementId next) {
        return new Head(next, layer, z, parent, rotation, locked, style, link, extra);
    }

    public Head withLayer(LayerId next) {
        return new Head(id, next, z, parent, rotation, locked, style, link, extra);
    }

    public Head withZ(ZIndex next) {
        return new Head(id, layer, next, parent, rotation, locked, style, link, extra);
    }

    public Head withParent(@Nullable ElementId next) {
        return new Head(id, layer, z, next, rotation, locked, style, link, extra);
    }

    public Head withRotation(double degrees) {
        double turn = degrees % 360;
        return new Head(id, layer, z, parent, turn < 0 ? (turn + 360) % 360 : turn + 0.0, locked, style, link, extra);
    }

    public Head withLocked(boolean next) {
        return new Head(id, layer, z, parent, rotation, next, style, link, extra);
    }

    public Head withStyle(Style next) {
        return new Head(id, layer, z, parent, rotation, locked, next, link, extra);
    }

    public Head withLink(String next) {
        return new Head(id, layer, z, parent, rotation, locked, style, next, extra);
    }

    public Head withExtra(Map<String, JsonNode> next) {
        return new Head(id, layer, z, parent, rotation, locked, style, link, next);
    }
}
