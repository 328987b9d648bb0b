package dev.tone.platform.deployments.remote.kubernetes;

import dev.tone.canvas.blueprint.yaml.YamlNode;
import dev.tone.canvas.blueprint.yaml.YamlReader;
import dev.tone.model.fault.FaultException;
import dev.tone.platform.deployments.remote.HostException;
import dev.tone.platform.kernel.egress.Authority;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The current context of a kubeconfig. Only what it says itself is used: no files beside it, no programs that it wants
/// to be run, no certificates that nobody checks.
///
/// @param token of a service account
/// @param authority null when the server's certificate is signed by somebody whom everybody trusts
record Kubeconfig(URI server, String token, @Nullable Authority authority) {
    /// @param encoded the kubeconfig in Base64: one word, as every token is
    /// @throws HostException `provider/invalid-kubeconfig`
    static Kubeconfig read(String encoded) throws HostException {
        YamlNode config;
        try {
            String text = new String(Base64.getMimeDecoder().decode(encoded), StandardCharsets.UTF_8);
            List<YamlNode> documents = YamlReader.read(text);
            config = documents.isEmpty() ? YamlNode.NOTHING : documents.getFirst();
        } catch (IllegalArgumentException | FaultException e) {
            throw invalid("it is not a kubeconfig in Base64");
        }
        YamlNode context =
                named(config.get("contexts"), config.get("current-context").text(), "context");
        YamlNode cluster = named(config.get("clusters"), context.get("cluster").text(), "cluster");
        YamlNode user = named(config.get("users"), context.get("user").text(), "user");
        return new Kubeconfig(server(cluster), token(user), authority(cluster));
    }

    private static YamlNode named(YamlNode list, String name, String what) throws HostException {
        for (YamlNode each : list.items()) {
            if (each.get("name").text().equals(name) && each.get(what).isMapping()) {
                return each.get(what);
            }
        }
        throw invalid("it has no " + what + " “" + name + "”");
    }

    private static URI server(YamlNode cluster) throws HostException {
        if (cluster.get("insecure-skip-tls-verify").text().equals("true")) {
            throw invalid("it leaves the server's certificate unchecked; give certificate-authority-data instead");
        }
        try {
            URI server = URI.create(cluster.get("server").text().replaceFirst("/+$", ""));
            if (server.getHost() != null && List.of("http", "https").contains(server.getScheme())) {
                return server;
            }
        } catch (IllegalArgumentException e) {
            throw invalid("its server is not an address");
        }
        throw invalid("its server is not an address");
    }

    private static String token(YamlNode user) throws HostException {
        String token = user.get("token").text();
        if (token.isEmpty()) {
            throw invalid("its user has no token; make one with kubectl create token, or a service account's secret."
                    + " Certificates and programs of a kubeconfig are not used");
        }
        if (!token.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw invalid("its user's token is not one word");
        }
        return token;
    }

    private static @Nullable Authority authority(YamlNode cluster) throws HostException {
        String data = cluster.get("certificate-authority-data").text();
        if (data.isEmpty()) {
            if (!cluster.get("certificate-authority").isNothing()) {
                throw invalid("its certificate-authority is a file; make it with --flatten");
            }
            return null;
        }
        try {
            return Authority.of(Base64.getMimeDecoder().decode(data));
        } catch (IllegalArgumentException e) {
            throw invalid("its certificate-authority-data is no certificate");
        }
    }

    private static HostException invalid(String why) {
        return new HostException("provider/invalid-kubeconfig", "The kubeconfig cannot be used: " + why + ".");
    }

    /// Keeps the token out of logs and exception texts.
    @Override
    public String toString() {
        return "Kubeconfig[" + server.getHost() + "]";
    }
}
