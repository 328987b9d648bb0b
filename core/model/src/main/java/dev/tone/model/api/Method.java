package dev.tone.model.api;

/// HTTP methods (RFC 9110) that the API uses.
public enum Method {
    GET,
    HEAD,
    POST,
    PUT,
    PATCH,
    DELETE,
    OPTIONS
}
