package dev.tone.desktop.i18n;

import dev.tone.model.fault.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The words of one language by key. Patterns with arguments follow [MessageFormat]; a text without arguments is taken
/// as it stands. Immutable.
public final class Texts {
    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private static final Map<Language, Texts> READ = new ConcurrentHashMap<>();

    private static final Pattern MARKED = Pattern.compile("`([^`\n]+)`");

    private final Language language;
    private final Map<String, String> texts;
    private final Sentences sentences;

    private Texts(Language language, Map<String, String> texts) {
        this.language = language;
        this.sentences = Sentences.of(language);
        this.texts = Map.copyOf(texts);
    }

    /// Read once.
    public static Texts of(Language language) {
        return READ.computeIfAbsent(language, Texts::read);
    }

    private static Texts read(Language language) {
        Properties properties = new Properties();
        String resource = "/dev/tone/assets/i18n/" + language.code() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("The texts " + resource + " are missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Texts(language, texts);
    }

    public Language language() {
        return language;
    }

    public Locale locale() {
        return language.locale();
    }

    public String get(String key) {
        @Nullable String text = texts.get(key);
        if (text == null) {
            log.error("There is no text {} in {}", key, language);
            return key;
        }
        return text;
    }

    public String get(String key, Object... arguments) {
        return new MessageFormat(get(key), locale()).format(arguments);
    }

    /// The word for a constant: key `prefix.constant-name`.
    public String word(String prefix, Enum<?> constant) {
        return get(prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /// What happened, in this language where we know the code, otherwise as the platform said it.
    public String title(Fault fault) {
        @Nullable String own = texts.get("fault." + fault.code());
        return own == null ? say(fault.title()) : own;
    }

    /// What it means and what to do; null when the title says it all.
    public @Nullable String detail(Fault fault) {
        return fault.detail() == null ? null : say(fault.detail());
    }

    /// What the platform says, in this language where we know the sentence. What it marks as to be typed, as in plain
    /// text, stands in quotes.
    public String say(String sentence) {
        return MARKED.matcher(sentences.say(sentence)).replaceAll("“$1”");
    }

    Map<String, String> all() {
        return texts;
    }
}
