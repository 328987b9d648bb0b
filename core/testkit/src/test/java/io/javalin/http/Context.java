package io.javalin.http;

/// Stands for a request, so that samples can depend on one without the server.
public final class Context {}
