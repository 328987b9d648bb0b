package dev.tone.client.uploads;

import dev.tone.client.http.Answers;
import dev.tone.client.http.Faults;
import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.http.ToneClient;
import dev.tone.model.api.ArtifactApi;
import dev.tone.model.api.Endpoint;
import dev.tone.model.api.UploadApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import dev.tone.model.json.Json;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;

/// The platform over HTTP: JSON calls as everybody makes them, tus over the same connections.
final class PlatformUploadGateway implements UploadGateway {
    /// The last bytes are answered when all are on the platform's disk and hashed.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /// It names the files of one batch at most.
    private static final long LARGEST_ANSWER = 16L << 20;

    private static final RequestBody NOTHING = RequestBody.create(new byte[0]);

    private final ToneClient client;
    private final TusService tus;
    private final BlobService blobs;

    PlatformUploadGateway(ToneClient client) {
        this.client = client;
        Retrofit retrofit = new Retrofit.Builder()
                .baseUrl(client.endpoint().url())
                .client(client.http().newBuilder().readTimeout(PATIENCE).build())
                .build();
        this.tus = retrofit.create(TusService.class);
        this.blobs = retrofit.create(BlobService.class);
    }

    @Override
    public long room(ProjectId project) {
        return client.artifacts().usage(project).room();
    }

    @Override
    public Set<String> missing(ProjectId project, List<String> digests) {
        return new HashSet<>(client.artifacts()
                .missing(project, new ArtifactApi.Digests(digests))
                .digests());
    }

    @Override
    public Created create(ProjectId project, long length, @Nullable String sha256) {
        Response<?> answer = execute(tus.create(length, metadata(project, sha256), NOTHING));
        return new Created(created(answer), number(answer, "Upload-Offset"));
    }

    @Override
    public Collection<String> send(ProjectId project, List<SmallFile> files, Consumer<LocalFile> sent) {
        BatchBody body = new BatchBody(files, sent);
        try {
            Response<ResponseBody> answer = blobs.send(project.value(), body).execute();
            successful(answer);
            byte[] received = Answers.bytes(Objects.requireNonNull(answer.body()), LARGEST_ANSWER);
            return Json.read(new String(received, StandardCharsets.UTF_8), UploadApi.Received.class)
                    .refused();
        } catch (FileBody.ReadException e) {
            throw readFailure(e, body.reading());
        } catch (IOException e) {
            throw Faults.of(e);
        } catch (UncheckedIOException e) {
            throw Faults.garbage("It could not be read as JSON.").asException();
        }
    }

    @Override
    public long offset(UploadId upload) {
        Response<?> answer = answer(tus.offset(upload.value()), null);
        // An answer to HEAD has no body that could say more.
        switch (answer.code()) {
            case 404, 410 ->
                throw Fault.notFound("upload/not-found", "The platform has forgotten this upload.")
                        .asException();
            case 423 ->
                throw Fault.conflict("upload/locked", "The platform still waits for the connection before.", null)
                        .asException();
            default -> {
                return number(successful(answer), "Upload-Offset");
            }
        }
    }

    @Override
    public void append(UploadId upload, Piece piece, long offset, FileDigest digest, LongConsumer sent) {
        FileBody bytes = new FileBody(
                piece.file(),
                piece.from() + offset,
                piece.to(),
                digest,
                position -> sent.accept(position - piece.from()));
        execute(tus.append(upload.value(), offset, bytes), piece.file());
    }

    @Override
    public UploadId createPart(ProjectId project, long length) {
        return created(execute(tus.createPart(length, metadata(project, null), NOTHING)));
    }

    @Override
    public UploadId concatenate(ProjectId project, List<UploadId> parts, String sha256) {
        List<String> addresses = parts.stream()
                .map(part -> Endpoint.BASE + "/uploads/" + part.value())
                .toList();
        return created(
                execute(tus.concatenate("final;" + String.join(" ", addresses), metadata(project, sha256), NOTHING)));
    }

    private static UploadId created(Response<?> answer) {
        String location = header(answer, "Location");
        return new UploadId(location.substring(location.lastIndexOf('/') + 1));
    }

    @Override
    public void terminate(UploadId upload) {
        execute(tus.terminate(upload.value()));
    }

    @Override
    public ArtifactApi.Stored createFromFiles(ProjectId project, ArtifactApi.FromFiles request, String key) {
        return client.artifacts().createFromFiles(project, request, new IdempotencyKey(key));
    }

    @Override
    public ArtifactApi.Stored createFromUpload(ProjectId project, ArtifactApi.FromUpload request, String key) {
        return client.artifacts().createFromUpload(project, request, new IdempotencyKey(key));
    }

    private static Response<?> execute(Call<?> call) {
        return execute(call, null);
    }

    private static Response<?> execute(Call<?> call, @Nullable LocalFile file) {
        return successful(answer(call, file));
    }

    private static Response<?> answer(Call<?> call, @Nullable LocalFile file) {
        try {
            return call.execute();
        } catch (FileBody.ReadException e) {
            throw readFailure(e, file == null ? "" : file.name());
        } catch (IOException e) {
            throw Faults.of(e);
        }
    }

    private static Response<?> successful(Response<?> answer) {
        if (answer.isSuccessful()) {
            return answer;
        }
        try (var body = answer.errorBody()) {
            throw Faults.of(answer.code(), body);
        }
    }

    private static RuntimeException readFailure(FileBody.ReadException e, String name) {
        return switch (e.reason()) {
            case ClosedByInterruptException interrupted -> Faults.of(interrupted);
            case EOFException _ -> LocalFaults.changed(name);
            case IOException other -> LocalFaults.unreadable(name, other);
        };
    }

    private static String metadata(ProjectId project, @Nullable String sha256) {
        return "project " + base64(project.value()) + (sha256 == null ? "" : ",sha256 " + base64(sha256));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String header(Response<?> answer, String name) {
        String value = answer.headers().get(name);
        if (value == null) {
            throw Faults.garbage("Its answer has no " + name + ".").asException();
        }
        return value;
    }

    private static long number(Response<?> answer, String name) {
        try {
            return Long.parseLong(header(answer, name));
        } catch (NumberFormatException e) {
            throw Faults.garbage("Its " + name + " is no number.").asException();
        }
    }
}
