package dev.tone.model.webhook;

/// A webhook with its secret, which is shown this once.
///
/// @param secret `whsec_` and base64, as Standard Webhooks has it
public record WebhookWithSecret(Webhook webhook, String secret) {}
