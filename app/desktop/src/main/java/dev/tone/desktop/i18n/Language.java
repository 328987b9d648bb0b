package dev.tone.desktop.i18n;

import java.util.Locale;

/// The window's languages. A new one is a constant and a file of the same code in `assets/i18n`.
public enum Language {
    ENGLISH("en", "English"),
    KOREAN("ko", "한국어");

    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    public String code() {
        return code;
    }

    /// What the language calls itself.
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    /// The language of a locale, English when we do not speak it.
    public static Language of(Locale locale) {
        for (Language language : values()) {
            if (language.code.equals(locale.getLanguage())) {
                return language;
            }
        }
        return ENGLISH;
    }
}
