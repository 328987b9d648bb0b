package dev.tone.platform.artifacts.blobs.objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tone.model.fault.FaultException;
import dev.tone.platform.artifacts.blobs.BlobStore;
import dev.tone.platform.artifacts.blobs.BlobStoreContract;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Properties;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Against somebody else's S3, with objects that go in parts.
class S3ContractTest extends BlobStoreContract {
    private static final long PART = 5 << 20;

    private S3Proxy proxy;
    private URI endpoint;

    @Override
    protected BlobStore open() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            endpoint = URI.create("http://127.0.0.1:" + free.getLocalPort());
        }
        var properties = new Properties();
        var memory = BlobStores.create("transient-nio2", properties);
        proxy = S3Proxy.builder()
                .blobStore(memory)
                .endpoint(endpoint)
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "key", "secret")
                .build();
        proxy.start();
        S3Objects objects = new S3Objects(config("secret", "bucket"), PART);
        objects.makeBucket();
        return ObjectBlobStore.open(objects, folder.resolve("work"), Clock.systemUTC());
    }

    private StoreConfig config(String secret, String bucket) {
        return new StoreConfig(StoreConfig.Kind.S3, endpoint, "us-east-1", bucket, "tone/", "key", secret);
    }

    @AfterEach
    void stopServer() throws Exception {
        proxy.stop();
    }

    @Test
    void large_objects_go_in_parts() throws Exception {
        Path file = folder.resolve("large");
        byte[] bytes = new byte[12_000_000];
        new Random(1).nextBytes(bytes);
        Files.write(file, bytes);
        try (S3Objects objects = new S3Objects(config("secret", "bucket"), PART)) {
            objects.put("large", file, bytes.length);

            assertThat(objects.size("large")).hasValue(bytes.length);
            assertThat(objects.read("large", 5_000_000, 1_000_000))
                    .isEqualTo(Arrays.copyOfRange(bytes, 5_000_000, 6_000_000));
        }
    }

    @Test
    void wrong_credentials_a_missing_bucket_and_no_server_are_told_apart() throws Exception {
        try (S3Objects wrong = new S3Objects(config("other", "bucket"));
                S3Objects missing = new S3Objects(config("secret", "nowhere"))) {
            assertThat(code(() -> wrong.size("x"))).isEqualTo("store/refused");
            assertThat(code(() -> missing.size("x"))).isEqualTo("store/no-bucket");
            assertThat(code(() -> missing.list("x/"))).isEqualTo("store/no-bucket");
        }
        proxy.stop();
        try (S3Objects gone = new S3Objects(config("secret", "bucket"))) {
            assertThat(code(() -> gone.size("x"))).isEqualTo("store/unreachable");
        }
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(FaultException.class, call).fault().code();
    }
}
