package dev.tone.platform.deployments.remote.git;

import dev.tone.platform.deployments.remote.HostException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;

/// A repository's address as one gives it to `git clone`, the token in it: `https://name:token@host/owner/name.git`, or
/// `file:///folder` on this machine.
///
/// @param address without name and token
record Remote(URI address, String user, String password) {
    /// @throws HostException `provider/invalid-repository`
    static Remote of(String given) throws HostException {
        URI uri;
        try {
            uri = URI.create(given);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        String path = uri.getPath();
        boolean local = "file".equals(uri.getScheme());
        boolean web = List.of("https", "http").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        if (!local && !web || path == null || path.length() < 2 || uri.getQuery() != null) {
            throw invalid();
        }
        if (local) {
            return new Remote(uri, "", "");
        }
        String[] who = String.valueOf(uri.getRawUserInfo()).split(":", 2);
        boolean named = uri.getRawUserInfo() != null;
        String address = uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + uri.getRawPath();
        return new Remote(
                URI.create(address), named ? decoded(who[0]) : "", named && who.length > 1 ? decoded(who[1]) : "");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static HostException invalid() {
        return new HostException(
                "provider/invalid-repository",
                "This is not the address of a repository: it looks like https://name:token@host/owner/name.git.");
    }

    boolean isLocal() {
        return "file".equals(address.getScheme());
    }

    @Nullable
    CredentialsProvider credentials() {
        return password.isEmpty() ? null : new UsernamePasswordCredentialsProvider(user, password);
    }

    /// `owner/name` where this is the host; null elsewhere.
    @Nullable
    String nameAt(String host) {
        if (!host.equals(address.getHost())) {
            return null;
        }
        return address.getPath().replaceFirst("^/", "").replaceFirst("(\\.git)?/?$", "");
    }

    /// Keeps the token out of logs and exception texts.
    @Override
    public String toString() {
        return address.toString();
    }
}
