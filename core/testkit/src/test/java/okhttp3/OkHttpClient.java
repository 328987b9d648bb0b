package okhttp3;

/// Stands for the HTTP client, so that samples can depend on it without the library.
public final class OkHttpClient {}
