package dev.tone.desktop.canvas.inspector;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Dash;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Fill;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.RotateElements;
import dev.tone.canvas.service.Coded;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.desktop.canvas.inspector.Field.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Which fields a selection has. Pure: committing hands a change to the owner.
final class Fields {
    private static final double FAR = 1_000_000;
    private static final double LEAST_SIZE = 8;

    private final List<Element> selection;
    private final List<Layer> layers;
    private final Consumer<UnaryOperator<Element>> change;
    private final Consumer<UnaryOperator<Element>> changeMembers;

    private Fields(
            List<Element> selection,
            List<Layer> layers,
            Consumer<UnaryOperator<Element>> change,
            Consumer<UnaryOperator<Element>> changeMembers) {
        this.selection = selection;
        this.layers = layers;
        this.change = change;
        this.changeMembers = changeMembers;
    }

    /// @param change applies a function to every selected element, as one step
    /// @param changeMembers as that, and to the members of selected groups too
    static List<Field> of(
            List<Element> selection,
            List<Layer> layers,
            Consumer<UnaryOperator<Element>> change,
            Consumer<UnaryOperator<Element>> changeMembers) {
        return selection.isEmpty() ? List.of() : new Fields(selection, layers, change, changeMembers).all();
    }

    private List<Field> all() {
        List<Field> fields = new ArrayList<>();
        if (selection.size() == 1) {
            switch (selection.getFirst()) {
                case ServiceElement service -> service(service, fields);
                case ConnectorElement connector -> connector(connector, fields);
                case GroupElement group ->
                    fields.add(text("name", Group.CONTENT, group.name(), false, group::withLabel));
                case FrameElement frame -> frame(frame, fields);
                case BoxElement box -> fields.add(text("label", Group.CONTENT, box.label(), true, box::withLabel));
            }
            if (selection.getFirst() instanceof BoxElement box) {
                place(box.bounds(), fields);
                if (RotateElements.isTurnable(box)) {
                    fields.add(new Field.Number(
                            "rotation",
                            Group.PLACE,
                            box.rotation(),
                            -360,
                            360,
                            degrees -> change.accept(element ->
                                    element instanceof BoxElement each ? each.withRotation(degrees) : element)));
                }
            }
        }
        shared(fields);
        return fields;
    }

    private void service(ServiceElement service, List<Field> fields) {
        ServiceProperties said = service.properties();
        fields.add(text("name", Group.SERVICE, service.name(), false, service::withLabel));
        fields.add(choice(
                "kind",
                service.kind(),
                List.of(ServiceKind.values()),
                kind -> "service." + kind.code(),
                Group.SERVICE,
                (element, kind) -> element instanceof ServiceElement each ? each.withKind(kind) : element));
        fields.add(new Field.Text(
                "technology",
                Group.SERVICE,
                said.technology(),
                false,
                service.kind().technologies(),
                value -> properties(each -> each.withTechnology(value.strip()))));
        fields.add(property("image", said.image(), ServiceProperties::withImage));
        fields.add(property("source", said.source(), ServiceProperties::withSource));
        fields.add(new Field.Text("ports", Group.SERVICE, PortsText.write(said.ports()), false, List.of(), value -> {
            var ports = PortsText.read(value);
            properties(each -> each.withPorts(ports));
        }));
        fields.add(new Field.Text(
                "environment", Group.SERVICE, EnvironmentText.write(said.environment()), true, List.of(), value -> {
                    var environment = EnvironmentText.read(value);
                    properties(each -> each.withEnvironment(environment));
                }));
        fields.add(new Field.Number(
                "replicas",
                Group.SERVICE,
                said.replicas(),
                0,
                ServiceProperties.MAX_REPLICAS,
                value -> properties(each -> each.withReplicas((int) Math.round(value)))));
        fields.add(property("domain", said.domain(), ServiceProperties::withDomain));
        fields.add(new Field.Text("health-path", Group.SERVICE, said.healthPath(), false, List.of("/health"), value -> {
            String path = value.strip();
            if (!path.isEmpty() && !path.startsWith("/")) {
                throw new Field.InvalidField("inspector.health-path-invalid");
            }
            properties(each -> each.withHealthPath(path));
        }));
        fields.add(
                new Field.Text("volumes", Group.SERVICE, VolumesText.write(said.volumes()), true, List.of(), value -> {
                    var volumes = VolumesText.read(value);
                    properties(each -> each.withVolumes(volumes));
                }));
        fields.add(new Field.Text(
                "notes",
                Group.SERVICE,
                said.notes(),
                true,
                List.of(),
                value -> properties(each -> each.withNotes(value.strip()))));
        fields.add(new Field.Flag(
                "drawing-only",
                Group.SERVICE,
                said.drawingOnly(),
                value -> properties(each -> each.withDrawingOnly(value))));
    }

    private void frame(FrameElement frame, List<Field> fields) {
        fields.add(text("name", Group.CONTENT, frame.name(), false, frame::withLabel));
        fields.add(choice(
                "frame-kind",
                frame.kind(),
                List.of(FrameKind.values()),
                kind -> "inspector.frame-kind." + kind.code(),
                Group.CONTENT,
                (element, kind) -> element instanceof FrameElement each ? each.withKind(kind) : element));
    }

    private void connector(ConnectorElement connector, List<Field> fields) {
        fields.add(text("connector-label", Group.CONNECTION, connector.text(), false, connector::withLabel));
        fields.add(new Field.Text(
                "protocol",
                Group.CONNECTION,
                connector.protocol(),
                false,
                List.of("https", "http", "grpc", "tcp", "amqp", "sql", "redis", "websocket"),
                value -> change.accept(element ->
                        element instanceof ConnectorElement each ? each.withProtocol(value.strip()) : element)));
        fields.add(choice(
                "direction",
                connector.direction(),
                List.of(Direction.values()),
                value -> "inspector.direction." + value.code(),
                Group.CONNECTION,
                (element, value) -> element instanceof ConnectorElement each ? each.withDirection(value) : element));
        fields.add(choice(
                "routing",
                connector.routing(),
                List.of(Routing.values()),
                value -> "inspector.routing." + value.code(),
                Group.CONNECTION,
                (element, value) -> element instanceof ConnectorElement each ? each.withRouting(value) : element));
    }

    private void place(Rect bounds, List<Field> fields) {
        fields.add(side("x", bounds.x(), -FAR, value -> at(value, bounds.y(), bounds.width(), bounds.height())));
        fields.add(side("y", bounds.y(), -FAR, value -> at(bounds.x(), value, bounds.width(), bounds.height())));
        fields.add(
                side("width", bounds.width(), LEAST_SIZE, value -> at(bounds.x(), bounds.y(), value, bounds.height())));
        fields.add(side(
                "height", bounds.height(), LEAST_SIZE, value -> at(bounds.x(), bounds.y(), bounds.width(), value)));
    }

    private Field side(String id, double value, double least, Consumer<Double> commit) {
        return new Field.Number(id, Group.PLACE, value, least, FAR, commit);
    }

    private void at(double x, double y, double width, double height) {
        Rect next = new Rect(x, y, width, height);
        change.accept(element -> element instanceof BoxElement box ? box.withBounds(next) : element);
    }

    private void shared(List<Field> fields) {
        Element first = selection.getFirst();
        Layer layer = layers.stream()
                .filter(each -> each.id().equals(first.layer()))
                .findFirst()
                .orElse(layers.getFirst());
        fields.add(new Field.Choice<>(
                "layer",
                Group.PLACE,
                layer,
                layers,
                Layer::name,
                chosen -> changeMembers.accept(
                        element -> element.withHead(element.head().withLayer(chosen.id())))));
        fields.add(new Field.Flag(
                "locked",
                Group.PLACE,
                first.locked(),
                locked -> changeMembers.accept(
                        element -> element.withHead(element.head().withLocked(locked)))));
        style(first.style(), fields);
    }

    private void style(Style style, List<Field> fields) {
        fields.add(styleChoice("hue", style.hue(), Hue.values(), Style::withHue));
        if (selection.stream().anyMatch(BoxElement.class::isInstance)) {
            fields.add(styleChoice("fill", style.fill(), Fill.values(), Style::withFill));
        }
        fields.add(styleChoice("dash", style.dash(), Dash.values(), Style::withDash));
        fields.add(styleNumber("stroke-width", style.strokeWidth(), 0.5, 16, Style::withStrokeWidth));
        fields.add(styleNumber("font-size", style.fontSize(), 6, 200, Style::withFontSize));
        fields.add(styleNumber(
                "opacity", Math.rint(style.opacity() * 100), 0, 100, (each, value) -> each.withOpacity(value / 100)));
    }

    private <T extends Enum<T> & Coded> Field styleChoice(
            String id, T value, T[] choices, BiFunction<Style, T, Style> with) {
        return new Field.Choice<>(
                id,
                Group.STYLE,
                value,
                List.of(choices),
                each -> "inspector." + id + "." + each.code(),
                chosen -> changeMembers.accept(element -> styled(element, with, chosen)));
    }

    private Field styleNumber(
            String id, double value, double least, double most, BiFunction<Style, Double, Style> with) {
        return new Field.Number(
                id,
                Group.STYLE,
                value,
                least,
                most,
                chosen -> changeMembers.accept(element -> styled(element, with, chosen)));
    }

    private static <T> Element styled(Element element, BiFunction<Style, T, Style> with, T value) {
        return element.withHead(element.head().withStyle(with.apply(element.style(), value)));
    }

    private <T> Field choice(
            String id,
            T value,
            List<T> choices,
            java.util.function.Function<T, String> word,
            Group group,
            BiFunction<Element, T, Element> with) {
        return new Field.Choice<>(
                id, group, value, choices, word, chosen -> change.accept(element -> with.apply(element, chosen)));
    }

    private Field text(
            String id, Group group, String value, boolean lines, java.util.function.Function<String, Element> with) {
        return new Field.Text(id, group, value, lines, List.of(), typed -> change.accept(_ -> with.apply(typed)));
    }

    private Field property(String id, String value, BiFunction<ServiceProperties, String, ServiceProperties> with) {
        return new Field.Text(
                id,
                Group.SERVICE,
                value,
                false,
                List.of(),
                typed -> properties(each -> with.apply(each, typed.strip())));
    }

    private void properties(UnaryOperator<ServiceProperties> with) {
        change.accept(element -> element instanceof ServiceElement service
                ? service.withProperties(with.apply(service.properties()))
                : element);
    }
}
