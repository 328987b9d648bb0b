package dev.tone.desktop.preview;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Cookies of the preview, in memory, gone with it. WebView takes the process's default handler and nothing else of
/// ours uses that, so one handler with an exchangeable jar keeps previews apart in time.
final class PreviewCookies extends CookieHandler {
    private static final PreviewCookies INSTALLED = install();

    private volatile CookieManager jar = emptyJar();

    private PreviewCookies() {}

    private static PreviewCookies install() {
        PreviewCookies cookies = new PreviewCookies();
        CookieHandler.setDefault(cookies);
        return cookies;
    }

    static void forget() {
        INSTALLED.jar = emptyJar();
    }

    private static CookieManager emptyJar() {
        return new CookieManager(null, CookiePolicy.ACCEPT_ORIGINAL_SERVER);
    }

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders) throws IOException {
        return jar.get(uri, requestHeaders);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> responseHeaders) throws IOException {
        jar.put(uri, responseHeaders);
    }
}
