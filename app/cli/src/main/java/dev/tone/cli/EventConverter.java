package dev.tone.cli;

import dev.tone.model.webhook.WebhookEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// An event as its CloudEvent has it, with or without the beginning that all share: `deployment.succeeded`.
final class EventConverter implements ITypeConverter<WebhookEvent> {
    private static final String PREFIX = "dev.tone.";

    static String word(WebhookEvent event) {
        return event.type().substring(PREFIX.length());
    }

    @Override
    public WebhookEvent convert(String value) {
        String word = value.toLowerCase(Locale.ROOT);
        String wanted = word.startsWith(PREFIX) ? word.substring(PREFIX.length()) : word;
        return Arrays.stream(WebhookEvent.values())
                .filter(event -> word(event).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("There is no event " + value + ". There are: "
                        + Arrays.stream(WebhookEvent.values())
                                .filter(event -> event != WebhookEvent.WEBHOOK_TEST)
                                .map(EventConverter::word)
                                .collect(Collectors.joining(", "))));
    }
}
