package dev.tone.platform.kernel.egress;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/// Certificates that vouch for one server: what a private cluster signs its API with. Only these are trusted for a call
/// that names them.
public record Authority(List<Certificate> certificates) {
    private static final int MOST = 32;

    public Authority {
        certificates = List.copyOf(certificates);
    }

    /// @param pem one or more certificates
    /// @throws IllegalArgumentException when there is none, or too many
    public static Authority of(byte[] pem) {
        try {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
            if (found.isEmpty() || found.size() > MOST) {
                throw new IllegalArgumentException("There are " + found.size() + " certificates");
            }
            return new Authority(List.copyOf(found));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "This is no certificate: "
                            + new String(pem, 0, Math.min(pem.length, 27), StandardCharsets.US_ASCII),
                    e);
        }
    }

    OkHttpClient.Builder install(OkHttpClient.Builder client) {
        try {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (int i = 0; i < certificates.size(); i++) {
                trusted.setCertificateEntry("authority-" + i, certificates.get(i));
            }
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            X509TrustManager manager = (X509TrustManager) factory.getTrustManagers()[0];
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return client.sslSocketFactory(context.getSocketFactory(), manager);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The certificates cannot be used", e);
        }
    }
}
