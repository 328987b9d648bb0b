package dev.tone.desktop.kit.view;

import org.jspecify.annotations.Nullable;

/// One thing in the forms that other programs and other windows can take.
///
/// @param text for where one writes; empty for none
/// @param own the product's own form, which only the product reads; empty for none
/// @param svg a drawing for programs that draw, null for none
/// @param png a picture for everything else, null for none
/// @param html the picture for mails and documents, null for none
public record Clip(
        String text,
        String own,
        @Nullable String svg,
        byte @Nullable [] png,
        @Nullable String html) {
    public static Clip text(String text) {
        return new Clip(text, "", null, null, null);
    }
}
