package dev.tone.platform.webhooks;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tone.model.id.ProjectId;
import dev.tone.model.json.Json;
import dev.tone.model.webhook.WebhookEvent;
import java.time.Instant;
import java.util.Locale;

/// An event as CloudEvents 1.0 has it, in structured mode: one JSON object.
///
/// @param sequence extension of the specification: sorts as text, counts the project's events
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "sequence", "datacontenttype", "data"})
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String sequence,
        JsonNode data) {
    static final String MEDIA_TYPE = "application/cloudevents+json";

    static String of(
            String id,
            ProjectId project,
            long sequence,
            WebhookEvent event,
            String subject,
            Instant time,
            Object data) {
        return Json.write(new CloudEvent(
                "1.0",
                id,
                "/projects/" + project.value(),
                event.type(),
                subject,
                time,
                "application/json",
                String.format(Locale.ROOT, "%016d", sequence),
                Json.mapper().valueToTree(data)));
    }
}
