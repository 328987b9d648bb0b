package dev.tone.canvas.exchange.read;

import dev.tone.canvas.catalog.Catalog;
import dev.tone.canvas.catalog.Technology;
import dev.tone.canvas.document.BoxElement;
import dev.tone.canvas.document.ConnectorElement;
import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.End;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.GroupElement;
import dev.tone.canvas.document.Head;
import dev.tone.canvas.document.Hue;
import dev.tone.canvas.document.Layer;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.document.Origin;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.exchange.PictureFile;
import dev.tone.canvas.exchange.svg.CssColor;
import dev.tone.canvas.exchange.svg.SvgPicture;
import dev.tone.canvas.file.Drawing;
import dev.tone.canvas.file.ToneFile;
import dev.tone.canvas.geometry.Point;
import dev.tone.canvas.geometry.Rect;
import dev.tone.canvas.geometry.ZIndex;
import dev.tone.canvas.layout.AutoLayout;
import dev.tone.canvas.layout.LayoutKind;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.canvas.service.ServiceProperties;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.id.ElementId;
import dev.tone.model.id.LayerId;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The drawing that a reader builds: ids, the order from back to front, limits, and what was not kept.
final class Sheet {
    /// More elements than this come from no person.
    static final int MOST = 100_000;

    private static final int MOST_NOTES = 100;
    /// Reading one takes a while.
    private static final int MOST_PICTURES = 500;
    /// Colours of other programs by their hue in degrees; the nearest is taken.
    private static final Map<Hue, Integer> DEGREES = Map.of(
            Hue.RED,
            0,
            Hue.ORANGE,
            25,
            Hue.AMBER,
            45,
            Hue.GREEN,
            130,
            Hue.TEAL,
            172,
            Hue.AZURE,
            198,
            Hue.BLUE,
            220,
            Hue.VIOLET,
            265,
            Hue.PINK,
            325);

    private final Map<ElementId, Element> elements = new LinkedHashMap<>();
    private final Map<String, ElementId> ids = new HashMap<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Map<LayerId, Layer> layers = new LinkedHashMap<>();
    private ZIndex top = ZIndex.FIRST;
    private LayerId layer = Layer.BASE.id();
    /// Goes before ids of the file, so that those of its parts are not mixed up.
    private String scope = "";
    private int pictures;

    /// What follows has ids of its own.
    void scope(String next) {
        scope = next;
    }

    /// A layer above those before it.
    LayerId layer(String name, boolean visible, boolean locked) {
        ZIndex below = layers.isEmpty()
                ? ZIndex.FIRST
                : List.copyOf(layers.values()).getLast().order();
        Layer next = Layer.named(
                        new LayerId("layer" + layers.size()),
                        name.substring(0, Math.min(Drawing.MAX_NAME, name.length())),
                        ZIndex.between(below, null))
                .withVisible(visible)
                .withLocked(locked);
        layers.put(next.id(), next);
        return next.id();
    }

    /// What follows is on this layer.
    void on(LayerId next) {
        layer = next;
    }

    /// A picture of the file as an element has it, null when it cannot be shown.
    @Nullable
    String picture(String dataUrl) {
        int comma = dataUrl.indexOf(',');
        if (!dataUrl.startsWith("data:image/") || comma < 0 || ++pictures > MOST_PICTURES) {
            return null;
        }
        try {
            byte[] file = Base64.getMimeDecoder().decode(dataUrl.substring(comma + 1));
            return (SvgPicture.isLikely(file) ? SvgPicture.read(file).picture() : PictureFile.read(file)).source();
        } catch (IllegalArgumentException | FaultException _) {
            return null;
        }
    }

    /// The id here of what has that id there.
    ElementId id(String foreign) {
        if (ids.size() > 2 * MOST) {
            throw tooMany();
        }
        return ids.computeIfAbsent(scope + foreign, _ -> new ElementId("i" + ids.size()));
    }

    boolean has(String foreign) {
        ElementId id = ids.get(scope + foreign);
        return id != null && elements.containsKey(id);
    }

    /// In front of everything so far.
    Head head(String foreign) {
        top = ZIndex.between(top, null);
        return Head.of(id(foreign), layer, top);
    }

    void put(Element element) {
        if (elements.size() >= MOST) {
            throw tooMany();
        }
        String label = element.label();
        if (label.length() > Limits.TEXT) {
            note("Shortened: a text of " + label.length() + " characters.");
        }
        elements.put(element.id(), label.length() > Limits.TEXT ? element.withLabel(text(label)) : element);
    }

    @Nullable
    Element get(String foreign) {
        ElementId id = ids.get(scope + foreign);
        return id == null ? null : elements.get(id);
    }

    Set<ElementId> ids() {
        return new HashSet<>(elements.keySet());
    }

    /// What all elements but those cover together; null when there are none.
    @Nullable
    Rect bounds(Set<ElementId> without) {
        Rect all = null;
        for (Element element : elements.values()) {
            if (!without.contains(element.id())
                    && element instanceof BoxElement box
                    && !(element instanceof GroupElement)) {
                all = all == null ? box.bounds() : all.union(box.bounds());
            }
        }
        return all;
    }

    /// Moves all elements but those into a frame.
    void enclose(Set<ElementId> without, FrameElement frame, double dx, double dy) {
        for (Element element : List.copyOf(elements.values())) {
            if (!without.contains(element.id())) {
                Element moved = element.movedBy(dx, dy);
                boolean outermost = moved.parent() == null && !(moved instanceof ConnectorElement);
                elements.put(
                        element.id(), outermost ? moved.withHead(moved.head().withParent(frame.id())) : moved);
            }
        }
        put(frame);
    }

    void note(String text) {
        if (notes.size() < MOST_NOTES) {
            notes.add(text.length() > 160 ? text.substring(0, 160) + "…" : text);
        }
    }

    /// A box as the canvas takes it, or null with a note when its numbers are no place on a drawing.
    @Nullable
    Rect box(double x, double y, double width, double height, String what) {
        double left = width < 0 ? x + width : x;
        double upper = height < 0 ? y + height : y;
        double wide = Math.max(1, Math.abs(width));
        double high = Math.max(1, Math.abs(height));
        boolean fits = isPlace(left)
                && isPlace(upper)
                && isPlace(wide)
                && isPlace(high)
                && isPlace(left + wide)
                && isPlace(upper + high);
        if (!fits) {
            note("Left out: " + what + " lies outside what a drawing can hold.");
            return null;
        }
        return new Rect(left, upper, wide, high);
    }

    static boolean isPlace(double number) {
        return Math.abs(number) <= Limits.COORDINATE;
    }

    /// As much of it as an element holds, without half a character at the end.
    private static String text(String text) {
        if (text.length() <= Limits.TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(Limits.TEXT - 1)) ? Limits.TEXT - 1 : Limits.TEXT;
        return text.substring(0, end);
    }

    /// @param target null for a free end
    End end(@Nullable String target, Point at) {
        return target == null || !has(target) ? new End.Free(at) : new End.Attached(id(target), null, at);
    }

    /// The nearest hue of a colour as style sheets write it; neutral for black, white, and what is no colour.
    static Hue hue(@Nullable String color) {
        if (color == null) {
            return Hue.NEUTRAL;
        }
        int[] rgba = CssColor.rgba(color);
        float[] hsb = java.awt.Color.RGBtoHSB(rgba[0], rgba[1], rgba[2], null);
        if (rgba[3] < 0 || hsb[1] < 0.08 || hsb[2] < 0.15) {
            return hsb[2] > 0.2 && hsb[2] < 0.9 ? Hue.GRAY : Hue.NEUTRAL;
        }
        double degrees = hsb[0] * 360;
        Hue nearest = Hue.NEUTRAL;
        double best = 360;
        for (Map.Entry<Hue, Integer> hue : DEGREES.entrySet()) {
            double off = Math.abs(degrees - hue.getValue());
            double around = Math.min(off, 360 - off);
            if (around < best || around == best && hue.getKey().compareTo(nearest) < 0) {
                best = around;
                nearest = hue.getKey();
            }
        }
        return nearest;
    }

    /// A card whose kind and technology are found by the name of what it is made with.
    ///
    /// @param technology as it was written; kept also when it is not known
    /// @param otherwise the kind when the technology does not say one, or says only a language
    static ServiceElement service(Head head, String title, String technology, ServiceKind otherwise) {
        Technology whole = Catalog.standard().named(technology);
        Technology known = whole == null ? Catalog.standard().named(technology.split("[,/:(]", 2)[0]) : whole;
        ServiceKind kind = known != null && known.role() != Technology.Role.LANGUAGE && otherwise == ServiceKind.API
                ? known.kind()
                : otherwise;
        ServiceProperties properties = known != null && known.kind() == kind
                ? known.defaults()
                : kind.defaults().withTechnology(text(technology));
        return new ServiceElement(head, MermaidC4Reader.ANYWHERE, kind, title, properties);
    }

    /// As [#done], after giving everything a place.
    ForeignDrawing laidOut(String name) {
        return laidOut(name, LayoutKind.LAYERED);
    }

    ForeignDrawing laidOut(String name, LayoutKind kind) {
        List<Element> placed = AutoLayout.drawn(List.copyOf(elements.values()), kind);
        placed.forEach(element -> elements.put(element.id(), element));
        if (placed.stream().anyMatch(element -> element instanceof BoxElement box && !isWithin(box.bounds()))) {
            throw tooLarge();
        }
        return done(name);
    }

    private static boolean isWithin(Rect bounds) {
        return isPlace(bounds.x()) && isPlace(bounds.y()) && isPlace(bounds.right()) && isPlace(bounds.bottom());
    }

    /// @throws FaultException when nothing is in it
    ForeignDrawing done(String name) {
        if (elements.isEmpty()) {
            throw Fault.invalid("canvas/nothing-inside", "Nothing in this file can be drawn.", firstNote())
                    .asException();
        }
        Document document = new Document();
        document.apply(
                document.plan(edit -> {
                    if (elements.values().stream().anyMatch(each -> each.layer().equals(Layer.BASE.id()))) {
                        edit.put(Layer.BASE);
                    }
                    layers.values().forEach(edit::put);
                    elements.values().stream()
                            .filter(BoxElement.class::isInstance)
                            .forEach(edit::put);
                    elements.values().stream()
                            .filter(element ->
                                    !(element instanceof BoxElement) && !(element instanceof ConnectorElement))
                            .forEach(edit::put);
                    elements.values().stream()
                            .filter(ConnectorElement.class::isInstance)
                            .forEach(edit::put);
                }),
                Origin.OWN);
        String shown = name.substring(0, Math.min(Drawing.MAX_NAME, name.length()));
        return new ForeignDrawing(new Drawing(shown, ToneFile.checked(document.records())), List.copyOf(notes));
    }

    private @Nullable String firstNote() {
        return notes.isEmpty() ? null : notes.iterator().next();
    }

    static FaultException tooMany() {
        return Fault.invalid(
                        "canvas/too-many-elements",
                        "This drawing has more than " + MOST + " elements.",
                        "Split it in the program that made it.")
                .asException();
    }

    static FaultException tooLarge() {
        return Fault.invalid(
                        "canvas/too-large",
                        "This drawing reaches farther than a drawing can.",
                        "Split it in the program that made it.")
                .asException();
    }

    static FaultException unreadable(String program) {
        return Fault.invalid(
                        "canvas/unreadable-file",
                        "This file is not a drawing of " + program + ", or it is damaged.",
                        "Open it there and save it again. It was not changed.")
                .asException();
    }
}
