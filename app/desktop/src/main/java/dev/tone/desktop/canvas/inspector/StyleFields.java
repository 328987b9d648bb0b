package dev.tone.desktop.canvas.inspector;

import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.Dash;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.Fill;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Style;
import dev.tone.canvas.service.Coded;
import dev.tone.desktop.canvas.inspector.Field.Group;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// How selected elements look.
final class StyleFields {
    private final List<Element> selection;
    private final Consumer<UnaryOperator<Element>> change;

    /// @param change applies a function to every selected element and to the members of groups, as one step
    StyleFields(List<Element> selection, Consumer<UnaryOperator<Element>> change) {
        this.selection = selection;
        this.change = change;
    }

    void all(List<Field> fields) {
        fields.add(styleChoice("hue", Style::hue, Hue.values(), Style::withHue));
        if (selection.stream().anyMatch(BoxElement.class::isInstance)) {
            fields.add(styleChoice("fill", Style::fill, Fill.values(), Style::withFill));
        }
        fields.add(styleChoice("dash", Style::dash, Dash.values(), Style::withDash));
        fields.add(styleNumber("stroke-width", Style::strokeWidth, 0.5, 16, Style::withStrokeWidth));
        fields.add(styleNumber("font-size", Style::fontSize, 6, 200, Style::withFontSize));
        fields.add(styleNumber(
                "opacity",
                style -> Math.rint(style.opacity() * 100),
                0,
                100,
                (each, value) -> each.withOpacity(value / 100)));
    }

    private <T extends Enum<T> & Coded> Field styleChoice(
            String id, Function<Style, T> of, T[] choices, BiFunction<Style, T, Style> with) {
        return new Field.Choice<>(
                id,
                Group.STYLE,
                Fields.common(selection, element -> of.apply(element.style())),
                List.of(choices),
                each -> "inspector." + id + "." + each.code(),
                chosen -> change.accept(element -> styled(element, with, chosen)));
    }

    private Field styleNumber(
            String id, Function<Style, Double> of, double least, double most, BiFunction<Style, Double, Style> with) {
        return new Field.Number(
                id,
                Group.STYLE,
                Fields.common(selection, element -> of.apply(element.style())),
                least,
                most,
                to -> change.accept(element -> styled(element, with, to.applyAsDouble(of.apply(element.style())))));
    }

    private static <T> Element styled(Element element, BiFunction<Style, T, Style> with, T value) {
        return element.withHead(element.head().withStyle(with.apply(element.style(), value)));
    }
}
