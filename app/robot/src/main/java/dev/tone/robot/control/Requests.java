package dev.tone.robot.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.robot.input.Place;
import dev.tone.robot.scene.Target;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// Reads what scripts send.
final class Requests {
    private Requests() {}

    /// `"#id"`, or `{"q":…,"index":…,"at":[0…1,0…1]}`, or `{"x":…,"y":…}` on the screen.
    static Place place(@Nullable JsonNode node) {
        if (node == null) {
            throw invalid("A target is missing: \"target\" names a node, \"x\" and \"y\" a point of the screen.");
        }
        if (node.isObject() && node.hasNonNull("x") && node.hasNonNull("y")) {
            return new Place.OnScreen(number(node, "x", 0), number(node, "y", 0));
        }
        JsonNode nested = node.get("target");
        return nested != null && nested.isObject() ? place(nested) : new Place.OnTarget(target(node));
    }

    static Target target(JsonNode node) {
        if (node.isTextual()) {
            return Target.of(node.textValue());
        }
        JsonNode query = node.hasNonNull("q") ? node.get("q") : node.get("target");
        if (query != null && query.isObject()) {
            return target(query);
        }
        if (query == null || !query.isTextual()) {
            throw invalid("A target is \"#id\", \".style\", a text, or an object with \"q\".");
        }
        JsonNode at = node.get("at");
        if (at != null && (at.size() != 2 || !at.get(0).isNumber() || !at.get(1).isNumber())) {
            throw invalid("\"at\" is [part of the width, part of the height], each 0 to 1.");
        }
        return new Target(
                query.textValue(),
                (int) number(node, "index", 0),
                at == null ? null : at.get(0).doubleValue(),
                at == null ? null : at.get(1).doubleValue());
    }

    static double number(JsonNode node, String name, double otherwise) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isNumber()) {
            throw invalid("\"" + name + "\" has to be a number.");
        }
        return value.doubleValue();
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isTextual()) {
            throw invalid("\"" + name + "\" has to be a text.");
        }
        return value.textValue();
    }

    /// The texts of a list, or the one text.
    static List<String> texts(JsonNode node, String name) {
        JsonNode value = node.get(name);
        List<String> texts = new ArrayList<>();
        if (value != null && value.isTextual()) {
            texts.add(value.textValue());
        } else if (value != null) {
            value.forEach(each -> texts.add(each.asText()));
        }
        return texts;
    }

    static List<Path> files(JsonNode node) {
        List<String> names = texts(node, "files");
        if (names.isEmpty()) {
            throw invalid("\"files\" has to name at least one file.");
        }
        try {
            return names.stream().map(Path::of).toList();
        } catch (InvalidPathException e) {
            throw invalid("\"" + e.getInput() + "\" is no file name here.");
        }
    }

    static MouseButton button(JsonNode node) {
        String name = node.hasNonNull("button") ? text(node, "button") : "primary";
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "primary", "left" -> MouseButton.PRIMARY;
            case "middle" -> MouseButton.MIDDLE;
            case "secondary", "right" -> MouseButton.SECONDARY;
            default -> throw invalid("\"button\" is primary, middle or secondary.");
        };
    }

    static FaultException invalid(String reason) {
        return new FaultException(Fault.invalid("robot/bad-request", reason, null));
    }
}
