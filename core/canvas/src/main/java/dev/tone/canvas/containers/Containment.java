package dev.tone.canvas.containers;

import dev.tone.canvas.document.Document;
import dev.tone.canvas.document.Element;
import dev.tone.canvas.document.FrameElement;
import dev.tone.canvas.document.Limits;
import dev.tone.canvas.document.ServiceElement;
import dev.tone.canvas.service.FrameKind;
import dev.tone.canvas.service.ServiceKind;
import dev.tone.model.id.ElementId;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What may go into which frame. A plain frame and a zone hold anything, and are looked through: what counts is every
/// frame around, and everything within what goes in.
public final class Containment {
    private Containment() {}

    /// Elements by their ids, null for one that is not there.
    @FunctionalInterface
    public interface Lookup {
        @Nullable
        Element find(ElementId id);
    }

    /// Why the element, with what is in it, does not belong into the frame; null when it does.
    public static @Nullable Refusal refusal(Document document, Element inner, FrameElement outer) {
        return within(document, inner, around(document::element, outer), 0);
    }

    /// Why the element does not belong where it is; null when it does.
    public static @Nullable Refusal misplaced(Lookup elements, Element inner) {
        ElementId parent = inner.parent();
        Element outer = parent == null ? null : elements.find(parent);
        return outer == null ? null : own(inner, around(elements, outer));
    }

    private static Set<FrameKind> around(Lookup elements, Element innermost) {
        Set<FrameKind> kinds = EnumSet.noneOf(FrameKind.class);
        Element at = innermost;
        for (int depth = 0; at != null && depth < Limits.NESTING; depth++) {
            if (at instanceof FrameElement frame) {
                kinds.add(frame.kind());
            }
            ElementId parent = at.parent();
            at = parent == null ? null : elements.find(parent);
        }
        return kinds;
    }

    private static @Nullable Refusal within(Document document, Element inner, Set<FrameKind> around, int depth) {
        Refusal refusal = own(inner, around);
        if (refusal != null || depth > Limits.NESTING) {
            return refusal;
        }
        for (ElementId child : document.childrenOf(inner.id())) {
            Element element = document.element(child);
            Refusal deeper = element == null ? null : within(document, element, around, depth + 1);
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }

    private static @Nullable Refusal own(Element inner, Set<FrameKind> around) {
        boolean inNetwork = around.contains(FrameKind.NETWORK);
        boolean inNamespace = around.contains(FrameKind.NAMESPACE);
        return switch (inner) {
            case ServiceElement service
            when service.kind() == ServiceKind.EXTERNAL -> inNetwork || inNamespace ? Refusal.EXTERNAL_INSIDE : null;
            case FrameElement frame
            when frame.kind() == FrameKind.NAMESPACE ->
                inNamespace ? Refusal.NAMESPACE_IN_NAMESPACE : inNetwork ? Refusal.NAMESPACE_IN_NETWORK : null;
            case FrameElement frame
            when frame.kind() == FrameKind.NETWORK -> inNetwork ? Refusal.NETWORK_IN_NETWORK : null;
            default -> null;
        };
    }
}
