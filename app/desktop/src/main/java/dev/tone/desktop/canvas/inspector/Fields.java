package dev.tone.desktop.canvas.inspector;

import dev.tone.canvas.document.Address;
import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Direction;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.ImageElement;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Routing;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.document.TextElement;
import dev.tone.canvas.editor.Arranging;
import dev.tone.canvas.editor.Editor;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.ops.RotateElements;
import dev.tone.canvas.service.FrameKind;
import dev.tone.desktop.canvas.inspector.Field.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Which fields a selection has. Pure: committing hands a change to the owner.
final class Fields {
    private static final double FAR = 1_000_000;
    private static final double LEAST_SIZE = 8;

    private final List<Element> selection;
    private final Editor editor;
    private final Consumer<UnaryOperator<Element>> change;
    private final Consumer<UnaryOperator<Element>> changeMembers;

    private Fields(
            List<Element> selection,
            Editor editor,
            Consumer<UnaryOperator<Element>> change,
            Consumer<UnaryOperator<Element>> changeMembers) {
        this.selection = selection;
        this.editor = editor;
        this.change = change;
        this.changeMembers = changeMembers;
    }

    /// @param editor asked for the layers, and to move and resize
    /// @param change applies a function to every selected element, as one step
    /// @param changeMembers as that, and to the members of selected groups too
    static List<Field> of(
            List<Element> selection,
            Editor editor,
            Consumer<UnaryOperator<Element>> change,
            Consumer<UnaryOperator<Element>> changeMembers) {
        return selection.isEmpty() ? List.of() : new Fields(selection, editor, change, changeMembers).all();
    }

    private List<Field> all() {
        List<Field> fields = new ArrayList<>();
        if (selection.size() == 1) {
            switch (selection.getFirst()) {
                case ServiceElement service -> new ServiceFields(change).one(service, fields);
                case ConnectorElement connector -> connector(connector, fields);
                case GroupElement group ->
                    fields.add(text("name", Group.CONTENT, group.name(), false, group::withLabel));
                case FrameElement frame -> frame(frame, fields);
                case BoxElement box -> fields.add(text("label", Group.CONTENT, box.label(), true, box::withLabel));
            }
        } else {
            several(fields);
        }
        wraps(fields);
        link(fields);
        place(fields);
        shared(fields);
        return fields;
    }

    /// Whether lines break at the width of the box, or it is as wide as they are.
    private void wraps(List<Field> fields) {
        if (selection.stream().allMatch(TextElement.class::isInstance)) {
            fields.add(new Field.Flag(
                    "wraps",
                    Group.CONTENT,
                    common(selection, element -> ((TextElement) element).wraps()),
                    wraps -> change.accept(
                            element -> element instanceof TextElement text ? text.withWraps(wraps) : element)));
        }
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
        lines(List.of(connector), fields);
    }

    private void lines(List<ConnectorElement> lines, List<Field> fields) {
        String protocol = common(lines, ConnectorElement::protocol);
        fields.add(new Field.Text(
                "protocol",
                Group.CONNECTION,
                protocol == null ? "" : protocol,
                false,
                List.of("https", "http", "grpc", "tcp", "amqp", "sql", "redis", "websocket"),
                value -> change.accept(element ->
                        element instanceof ConnectorElement each ? each.withProtocol(value.strip()) : element)));
        fields.add(choice(
                "direction",
                common(lines, ConnectorElement::direction),
                List.of(Direction.values()),
                value -> "inspector.direction." + value.code(),
                Group.CONNECTION,
                (element, value) -> element instanceof ConnectorElement each ? each.withDirection(value) : element));
        fields.add(choice(
                "routing",
                common(lines, ConnectorElement::routing),
                List.of(Routing.values()),
                value -> "inspector.routing." + value.code(),
                Group.CONNECTION,
                (element, value) -> element instanceof ConnectorElement each ? each.withRouting(value) : element));
    }

    private void link(List<Field> fields) {
        Group group = selection.stream().allMatch(ServiceElement.class::isInstance)
                ? Group.SERVICE
                : selection.stream().allMatch(ConnectorElement.class::isInstance) ? Group.CONNECTION : Group.CONTENT;
        String link = common(selection, Element::link);
        fields.add(new Field.Text("link", group, link == null ? "" : link, false, List.of(), typed -> {
            String address = Address.of(typed);
            if (address.isEmpty() && !typed.isBlank()) {
                throw new Field.InvalidField("link.invalid");
            }
            change.accept(element -> element.withHead(element.head().withLink(address)));
        }));
    }

    /// What several of one sort have in common.
    private void several(List<Field> fields) {
        if (selection.stream().allMatch(ConnectorElement.class::isInstance)) {
            lines(selection.stream().map(ConnectorElement.class::cast).toList(), fields);
        } else if (selection.stream().allMatch(ServiceElement.class::isInstance)) {
            new ServiceFields(change)
                    .several(selection.stream().map(ServiceElement.class::cast).toList(), fields);
        }
    }

    /// Place, size and turn of all boxes among what is selected; of groups the place.
    private void place(List<Field> fields) {
        List<Rect> places = selection.stream()
                .filter(element -> !(element instanceof ConnectorElement))
                .map(element -> element instanceof BoxElement box
                        ? box.bounds()
                        : editor.scene().boundsOf(List.of(element.id())))
                .filter(Objects::nonNull)
                .toList();
        if (places.isEmpty()) {
            return;
        }
        Arranging arranging = editor.arranging();
        fields.add(side("x", common(places, Rect::x), -FAR, to -> arranging.place(true, to)));
        fields.add(side("y", common(places, Rect::y), -FAR, to -> arranging.place(false, to)));
        List<BoxElement> boxes = selection.stream()
                .filter(BoxElement.class::isInstance)
                .map(BoxElement.class::cast)
                .toList();
        if (boxes.isEmpty()) {
            return;
        }
        fields.add(
                side("width", common(boxes, box -> box.bounds().width()), LEAST_SIZE, to -> arranging.size(true, to)));
        fields.add(side(
                "height", common(boxes, box -> box.bounds().height()), LEAST_SIZE, to -> arranging.size(false, to)));
        List<BoxElement> turnable =
                boxes.stream().filter(RotateElements::isTurnable).toList();
        if (!turnable.isEmpty()) {
            fields.add(new Field.Number(
                    "rotation", Group.PLACE, common(turnable, BoxElement::rotation), -360, 360, arranging::turn));
        }
        if (selection.stream().allMatch(ImageElement.class::isInstance)) {
            fields.add(new Field.Choice<>(
                    "crop",
                    Group.CONTENT,
                    common(selection, each -> CropRatio.like((ImageElement) each)),
                    CropRatio.choices(
                            selection.stream().map(ImageElement.class::cast).toList()),
                    each -> "inspector.crop." + each.name().toLowerCase(Locale.ROOT),
                    chosen -> change.accept(
                            element -> element instanceof ImageElement image ? chosen.of(image) : element)));
        }
    }

    /// What all of them have alike, or null.
    static <E, V> @Nullable V common(List<E> all, Function<E, @Nullable V> value) {
        V first = value.apply(all.getFirst());
        return all.stream().allMatch(each -> Objects.equals(value.apply(each), first)) ? first : null;
    }

    private static Field side(String id, @Nullable Double value, double least, Consumer<DoubleUnaryOperator> commit) {
        return new Field.Number(id, Group.PLACE, value, least, FAR, commit);
    }

    private void shared(List<Field> fields) {
        List<Layer> layers = editor.document().layers();
        fields.add(new Field.Choice<>(
                "layer",
                Group.PLACE,
                common(selection, element -> editor.document().layerOf(element)),
                layers,
                Layer::name,
                chosen -> changeMembers.accept(
                        element -> element.withHead(element.head().withLayer(chosen.id())))));
        fields.add(new Field.Flag(
                "locked",
                Group.PLACE,
                common(selection, Element::locked),
                locked -> changeMembers.accept(
                        element -> element.withHead(element.head().withLocked(locked)))));
        new StyleFields(selection, changeMembers).all(fields);
    }

    private <T> Field choice(
            String id,
            @Nullable T value,
            List<T> choices,
            Function<T, String> word,
            Group group,
            BiFunction<Element, T, Element> with) {
        return new Field.Choice<>(
                id, group, value, choices, word, chosen -> change.accept(element -> with.apply(element, chosen)));
    }

    private Field text(String id, Group group, String value, boolean lines, Function<String, Element> with) {
        return new Field.Text(id, group, value, lines, List.of(), typed -> change.accept(_ -> with.apply(typed)));
    }
}
