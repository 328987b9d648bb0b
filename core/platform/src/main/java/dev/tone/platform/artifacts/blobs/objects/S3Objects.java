package dev.tone.platform.artifacts.blobs.objects;

import dev.tone.platform.artifacts.blobs.StoreFaults;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// Objects in a bucket of anything that speaks S3. Large ones go in parts.
final class S3Objects implements ObjectStore {
    private static final long PART = 16L << 20;
    private static final int MOST_PARTS = 9_000;
    private static final int ATTEMPTS = 5;
    private static final int PARTS_AT_ONCE = 3;

    private final S3Client client;
    private final String bucket;
    private final String prefix;
    private final String description;
    private final long partSize;
    private volatile boolean bucketSeen;

    S3Objects(StoreConfig config) {
        this(config, PART);
    }

    /// @param partSize from which on objects go in parts of at least that size
    S3Objects(StoreConfig config, long partSize) {
        this.bucket = config.bucket();
        this.prefix = config.prefix();
        this.partSize = partSize;
        this.description = config.description();
        URI endpoint = config.endpoint();
        client = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(10))
                        .socketTimeout(Duration.ofSeconds(60)))
                .region(Region.of(config.region()))
                .endpointOverride(endpoint)
                .forcePathStyle(endpoint != null)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(config.accessKey(), config.secretKey())))
                // Not every server that speaks S3 knows the newer checksums; what is stored is compared with its
                // digest.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(
                        options -> options.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()))
                .build();
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public OptionalLong size(String key) {
        return call(() -> {
            try {
                return OptionalLong.of(
                        client.headObject(request -> request.bucket(bucket).key(prefix + key))
                                .contentLength());
            } catch (S3Exception e) {
                if (e.statusCode() == 404) {
                    requireBucket();
                    return OptionalLong.empty();
                }
                throw e;
            }
        });
    }

    /// The answer to HEAD has no body that could say whether it is the bucket that is missing.
    private void requireBucket() {
        if (!bucketSeen) {
            client.headBucket(request -> request.bucket(bucket));
            bucketSeen = true;
        }
    }

    /// For a bucket that nobody has made yet.
    void makeBucket() {
        call(() -> client.createBucket(request -> request.bucket(bucket)));
    }

    @Override
    public void put(String key, Path file, long size) {
        call(() -> {
            if (size > partSize) {
                putParts(key, file, size);
            } else {
                client.putObject(request -> request.bucket(bucket).key(prefix + key), RequestBody.fromFile(file));
            }
            return key;
        });
    }

    private void putParts(String key, Path file, long size) {
        String upload = client.createMultipartUpload(
                        request -> request.bucket(bucket).key(prefix + key))
                .uploadId();
        try {
            long length = Math.max(partSize, Math.ceilDiv(size, MOST_PARTS));
            List<Long> starts = new ArrayList<>();
            for (long from = 0; from < size; from += length) {
                starts.add(from);
            }
            List<CompletedPart> parts = AtOnce.map(
                    starts,
                    PARTS_AT_ONCE,
                    from -> putPart(key, upload, file, from, Math.min(length, size - from), (int) (from / length) + 1));
            client.completeMultipartUpload(request ->
                    request.bucket(bucket).key(prefix + key).uploadId(upload).multipartUpload(all -> all.parts(parts)));
        } catch (RuntimeException e) {
            abort(key, upload, e);
            throw e;
        }
    }

    private void abort(String key, String upload, RuntimeException why) {
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(prefix + key).uploadId(upload));
        } catch (SdkException e) {
            why.addSuppressed(e);
        }
    }

    private CompletedPart putPart(String key, String upload, Path file, long from, long length, int number) {
        RequestBody body =
                RequestBody.fromContentProvider(() -> slice(file, from, length), length, "application/octet-stream");
        String tag = client.uploadPart(
                        request -> request.bucket(bucket)
                                .key(prefix + key)
                                .uploadId(upload)
                                .partNumber(number),
                        body)
                .eTag();
        return CompletedPart.builder().partNumber(number).eTag(tag).build();
    }

    private static InputStream slice(Path file, long from, long length) {
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.READ).position(from);
            return new Slice(Channels.newInputStream(channel), length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Slice extends FilterInputStream {
        private long left;

        Slice(InputStream in, long length) {
            super(in);
            left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int at, int count) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int n = super.read(bytes, at, (int) Math.min(count, left));
            left -= Math.max(n, 0);
            return n;
        }
    }

    @Override
    public byte[] read(String key, long from, int count) {
        if (count == 0) {
            return new byte[0];
        }
        return call(() -> {
            byte[] bytes = client.getObjectAsBytes(request ->
                            request.bucket(bucket).key(prefix + key).range("bytes=" + from + "-" + (from + count - 1)))
                    .asByteArrayUnsafe();
            if (bytes.length != count) {
                throw StoreFaults.failed(description, "an answer ended early", null);
            }
            return bytes;
        });
    }

    @Override
    public boolean move(String key, String to) {
        return call(() -> {
            try {
                client.copyObject(request -> request.sourceBucket(bucket)
                        .sourceKey(prefix + key)
                        .destinationBucket(bucket)
                        .destinationKey(prefix + to));
                return delete(key);
            } catch (NoSuchKeyException e) {
                return false;
            }
        });
    }

    @Override
    public boolean delete(String key) {
        if (size(key).isEmpty()) {
            return false;
        }
        return call(() -> {
            client.deleteObject(request -> request.bucket(bucket).key(prefix + key));
            return true;
        });
    }

    @Override
    public List<Entry> list(String folder) {
        return call(() ->
                client
                        .listObjectsV2Paginator(
                                request -> request.bucket(bucket).prefix(prefix + folder))
                        .contents()
                        .stream()
                        .map(object -> new Entry(object.key().substring(prefix.length()), object.size()))
                        .toList());
    }

    private <T> T call(Supplier<T> work) {
        try {
            return work.get();
        } catch (NoSuchBucketException e) {
            throw StoreFaults.noBucket(description);
        } catch (NoSuchKeyException e) {
            throw StoreFaults.noBlob();
        } catch (S3Exception e) {
            throw switch (e.statusCode()) {
                case 401, 403 -> StoreFaults.refused(description);
                case 404 -> StoreFaults.noBucket(description);
                default -> StoreFaults.failed(description, "it answered " + e.statusCode(), e);
            };
        } catch (SdkException e) {
            throw StoreFaults.unreachable(description, "no connection, or it broke", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
