package dev.tone.model.provider;

/// Something that an environment has to say to a provider.
///
/// @param key stable, of `[a-z]`; the app has a text for it
/// @param label in English, for programs that have none
/// @param example what people see in the empty field
public record ProviderField(String key, String label, String example, boolean required) {}
