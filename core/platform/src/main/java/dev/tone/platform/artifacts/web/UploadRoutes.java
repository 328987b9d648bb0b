package dev.tone.platform.artifacts.web;

import dev.tone.model.api.Endpoint;
import dev.tone.model.api.UploadApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.fault.Problem;
import dev.tone.model.id.OrganizationId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.id.UploadId;
import dev.tone.model.json.Json;
import dev.tone.platform.artifacts.Quota;
import dev.tone.platform.artifacts.uploads.BlobBatches;
import dev.tone.platform.artifacts.uploads.Checksum;
import dev.tone.platform.artifacts.uploads.UploadConcat;
import dev.tone.platform.artifacts.uploads.UploadFaults;
import dev.tone.platform.artifacts.uploads.UploadMetadata;
import dev.tone.platform.artifacts.uploads.UploadState;
import dev.tone.platform.artifacts.uploads.Uploads;
import dev.tone.platform.kernel.http.Handler;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;
import dev.tone.platform.kernel.log.Correlation;
import dev.tone.platform.kernel.policy.Actor;
import dev.tone.platform.projects.ProjectsFacade;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// tus 1.0.0: core, creation, creation-with-upload, checksum, expiration, termination, concatenation; and many small
/// files in one request.
public final class UploadRoutes {
    private static final Pattern COUNT = Pattern.compile("\\d{1,18}");
    private static final String VERSION = "1.0.0";
    private static final String EXTENSIONS =
            "creation,creation-with-upload,checksum,expiration,termination,concatenation";
    private static final String ADDRESS = Endpoint.BASE + "/uploads/";
    private static final String BYTES = "application/offset+octet-stream";
    private static final String OFFSET = "Upload-Offset";
    private static final String CONCAT = "Upload-Concat";
    /// Statuses that tus has and problems otherwise have not.
    private static final Map<String, Integer> STATUSES =
            Map.of(UploadFaults.LOCKED, 423, UploadFaults.CHECKSUM_MISMATCH, 460, "blob/digest-mismatch", 460);

    private final Uploads uploads;
    private final BlobBatches batches;
    private final ProjectsFacade projects;
    private final Quota quota;

    public UploadRoutes(Uploads uploads, BlobBatches batches, ProjectsFacade projects, Quota quota) {
        this.uploads = uploads;
        this.batches = batches;
        this.projects = projects;
        this.quota = quota;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(UploadApi.OPTIONS, answering(this::options));
        routes.bind(UploadApi.CREATE, answering(this::create));
        routes.bind(UploadApi.OFFSET, answering(this::offset));
        routes.bind(UploadApi.APPEND, answering(this::append));
        routes.bind(UploadApi.TERMINATE, answering(this::terminate));
        routes.bind(UploadApi.BLOBS, this::blobs);
    }

    private UploadApi.Received blobs(Request request) {
        Context context = request.raw();
        ProjectId project = request.id("project", ProjectId::new);
        projects.get(request.actor(), project);
        if (!UploadApi.BLOBS_TYPE.equals(context.contentType())) {
            throw unsupported("Many files in one request are sent as " + UploadApi.BLOBS_TYPE + ".");
        }
        long length = context.req().getContentLengthLong();
        if (length < 0) {
            throw UploadFaults.noLength();
        }
        quota.requireRoom(request.actor(), project, length);
        return batches.receive(request.incoming(), length);
    }

    private interface Step {
        void run(Request request, Context context);
    }

    private static Handler answering(Step step) {
        return request -> {
            Context context = request.raw();
            context.header("Tus-Resumable", VERSION);
            try {
                step.run(request, context);
            } catch (FaultException e) {
                Integer status = STATUSES.get(e.fault().code());
                if (status == null) {
                    throw e;
                }
                Problem problem = Problem.of(e.fault(), status, Correlation.current());
                context.status(status)
                        .contentType(Problem.MEDIA_TYPE)
                        .result(Json.write(problem).getBytes(StandardCharsets.UTF_8));
            }
            return null;
        };
    }

    private void options(Request request, Context context) {
        context.status(204)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", EXTENSIONS)
                .header("Tus-Max-Size", Long.toString(uploads.limits().maxLength()))
                .header("Tus-Checksum-Algorithm", Checksum.SUPPORTED);
    }

    private void create(Request request, Context context) {
        requireVersion(context);
        if (context.header("Upload-Defer-Length") != null) {
            throw UploadFaults.deferred();
        }
        UploadMetadata metadata = UploadMetadata.parse(text(context.header("Upload-Metadata")));
        ProjectId project = project(metadata);
        projects.get(request.actor(), project);
        UploadState state = create(request, project, metadata);
        context.status(201).header("Location", ADDRESS + state.id().value());
        describe(context, state);
    }

    private UploadState create(Request request, ProjectId project, UploadMetadata metadata) {
        Context context = request.raw();
        Actor actor = request.actor();
        OrganizationId organization = actor.organization();
        UploadConcat concat = UploadConcat.parse(context.header(CONCAT));
        if (concat != null && !concat.isPart()) {
            return uploads.concatenate(organization, project, concat, metadata);
        }
        long length = number(context, "Upload-Length");
        if (length <= uploads.limits().maxLength()) {
            quota.requireRoom(actor, project, length);
        }
        boolean withBytes = BYTES.equals(context.contentType());
        if (concat != null) {
            UploadState part = uploads.createPart(organization, project, length, metadata);
            return withBytes ? append(request, part.id(), 0) : part;
        }
        return withBytes
                ? uploads.create(
                        organization,
                        project,
                        length,
                        metadata,
                        request.incoming(),
                        context.req().getContentLengthLong(),
                        checksum(context))
                : uploads.create(organization, project, length, metadata);
    }

    private UploadState append(Request request, UploadId id, long offset) {
        Context context = request.raw();
        return uploads.append(
                request.actor().organization(),
                id,
                offset,
                request.incoming(),
                context.req().getContentLengthLong(),
                checksum(context));
    }

    private static ProjectId project(UploadMetadata metadata) {
        try {
            return new ProjectId(metadata.get("project").orElse(""));
        } catch (IllegalArgumentException e) {
            throw Fault.invalid("upload/no-project", "`Upload-Metadata` names no `project`.", null)
                    .asException();
        }
    }

    private void offset(Request request, Context context) {
        requireVersion(context);
        UploadState state = uploads.find(request.actor().organization(), id(request));
        context.status(200)
                .header("Upload-Length", Long.toString(state.length()))
                .header("Cache-Control", "no-store");
        if (state.metadata() != null) {
            context.header("Upload-Metadata", state.metadata());
        }
        describe(context, state);
    }

    private void append(Request request, Context context) {
        requireVersion(context);
        if (!BYTES.equals(context.contentType())) {
            throw unsupported("The bytes of an upload are sent as " + BYTES + ".");
        }
        UploadState state = append(request, id(request), number(context, OFFSET));
        context.status(204);
        describe(context, state);
    }

    private static FaultException unsupported(String how) {
        return new Fault(FaultKind.UNSUPPORTED, "upload/wrong-content-type", how, null).asException();
    }

    private void terminate(Request request, Context context) {
        requireVersion(context);
        uploads.terminate(request.actor().organization(), id(request));
        context.status(204);
    }

    private static void describe(Context context, UploadState state) {
        context.header(OFFSET, Long.toString(state.offset()));
        UploadConcat concat = state.concat();
        if (concat != null) {
            context.header(CONCAT, concat.header(ADDRESS));
        }
        context.header(
                "Upload-Expires",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(state.expiresAt().atOffset(ZoneOffset.UTC)));
    }

    private static void requireVersion(Context context) {
        if (!VERSION.equals(context.header("Tus-Resumable"))) {
            context.header("Tus-Version", VERSION);
            throw new Fault(
                            FaultKind.STALE,
                            "upload/unsupported-version",
                            "`Tus-Resumable` is not " + VERSION + ".",
                            "This platform speaks tus " + VERSION + ".")
                    .asException();
        }
    }

    private static UploadId id(Request request) {
        return request.id("upload", UploadId::new);
    }

    private static @Nullable Checksum checksum(Context context) {
        String header = context.header("Upload-Checksum");
        return header == null ? null : Checksum.parse(header);
    }

    private static long number(Context context, String header) {
        String value = text(context.header(header));
        if (!COUNT.matcher(value).matches()) {
            throw Fault.invalid("upload/invalid-header", "`" + header + "` is not a number of bytes.", null)
                    .asException();
        }
        return Long.parseLong(value);
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header.strip();
    }
}
