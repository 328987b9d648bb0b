package dev.tone.platform.deployments.sites;

import java.io.IOException;

/// Stands where no release is.
///
/// @param sentence what people read
record DownHandler(String sentence) implements SiteHandler {
    @Override
    public boolean handle(SiteExchange exchange) throws IOException {
        Headers headers = Pages.headers();
        headers.add("Retry-After", "5");
        return exchange.answer(503, headers, Pages.page(503, sentence));
    }
}
