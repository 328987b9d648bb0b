package dev.tone.platform.deployments.sites;

import java.nio.charset.StandardCharsets;

/// The few pages that we show ourselves.
final class Pages {
    private Pages() {}

    static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 204 -> "No Content";
            case 206 -> "Partial Content";
            case 301 -> "Moved Permanently";
            case 304 -> "Not Modified";
            case 400 -> "Bad Request";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 416 -> "Range Not Satisfiable";
            case 421 -> "Misdirected Request";
            case 431 -> "Request Header Fields Too Large";
            case 501 -> "Not Implemented";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            case 505 -> "HTTP Version Not Supported";
            default -> "Status";
        };
    }

    /// @param sentence ours, never from the request
    static byte[] page(int status, String sentence) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%1$d %2$s</title>
                <style>
                :root{color-scheme:light dark}
                body{font:16px/1.5 system-ui,sans-serif;display:grid;place-content:center;min-height:90vh;margin:0;
                padding:24px;text-align:center;background:Canvas;color:CanvasText}
                b{font-size:56px;line-height:1.2;background:linear-gradient(90deg,#7c3aed,#38bdf8);
                -webkit-background-clip:text;background-clip:text;color:transparent}
                p{margin:8px 0;opacity:.75}
                </style></head>
                <body><b>%1$d</b><p>%3$s</p></body></html>
                """.formatted(status, reason(status), sentence).getBytes(StandardCharsets.UTF_8);
    }

    static Headers headers() {
        Headers headers = new Headers();
        headers.add("Content-Type", "text/html; charset=utf-8");
        headers.add("Cache-Control", "no-store");
        headers.add("X-Content-Type-Options", "nosniff");
        return headers;
    }
}
