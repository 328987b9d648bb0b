package dev.tone.model.hook;

/// Who calls a hook, and so how a call proves itself.
public enum HookSender {
    /// Standard Webhooks: HMAC-SHA256 over id, time and body.
    STANDARD,
    /// `X-Hub-Signature-256`.
    GITHUB,
    /// `x-vercel-signature`.
    VERCEL,
    /// `X-Webhook-Signature`: a JWS with the body's hash.
    NETLIFY
}
