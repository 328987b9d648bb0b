package dev.tone.desktop.theme;

/// How the window looks now: the result of the choice and the system's wish.
public enum Appearance {
    LIGHT(false, "primer-light", "light"),
    DARK(true, "primer-dark", "dark"),
    CONTRAST_LIGHT(false, "primer-light", "contrast-light"),
    CONTRAST_DARK(true, "primer-dark", "contrast-dark");

    private final boolean dark;
    private final String base;
    private final String tokens;

    Appearance(boolean dark, String base, String tokens) {
        this.dark = dark;
        this.base = base;
        this.tokens = tokens;
    }

    public boolean isDark() {
        return dark;
    }

    /// The compiled AtlantaFX sheet beneath.
    String base() {
        return "/atlantafx/base/theme/" + base + ".bss";
    }

    /// Our tokens, `assets/themes/NAME.css`.
    public String tokens() {
        return "/dev/tone/assets/themes/" + tokens + ".css";
    }

    static Appearance of(boolean dark, boolean contrast) {
        if (contrast) {
            return dark ? CONTRAST_DARK : CONTRAST_LIGHT;
        }
        return dark ? DARK : LIGHT;
    }
}
