package dev.tone.platform.hooks.web;

import dev.tone.model.api.HookApi;
import dev.tone.model.fault.FaultException;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.id.HookId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.json.Json;
import dev.tone.platform.hooks.HookRepository;
import dev.tone.platform.hooks.HooksFacade;
import dev.tone.platform.hooks.Reception;
import dev.tone.platform.kernel.http.Request;
import dev.tone.platform.kernel.http.RouteRegistry;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// HTTP to records and back.
public final class HookRoutes {
    static final int MOST_BYTES = 1 << 20;
    private static final Pattern WAIT = Pattern.compile("Wait (\\d+) s");

    private final HooksFacade hooks;
    private final Reception reception;

    public HookRoutes(HooksFacade hooks, Reception reception) {
        this.hooks = hooks;
        this.reception = reception;
    }

    public void bind(RouteRegistry routes) {
        routes.bind(HookApi.LIST, request -> hooks.list(request.actor(), request.id("project", ProjectId::new)));
        routes.bind(
                HookApi.CREATE,
                request -> hooks.create(
                        request.actor(), request.id("project", ProjectId::new), request.body(HookApi.Create.class)));
        routes.bind(
                HookApi.UPDATE,
                request -> hooks.update(request.actor(), hook(request), request.body(HookApi.Update.class)));
        routes.bind(HookApi.DELETE, request -> {
            hooks.delete(request.actor(), hook(request));
            return null;
        });
        routes.bind(
                HookApi.ROTATE_SECRET,
                request -> hooks.rotateSecret(request.actor(), hook(request), request.body(HookApi.Secret.class)));
        routes.bind(HookApi.RECEIPTS, request -> hooks.receipts(request.actor(), hook(request), request.page(2)));
        routes.bind(HookApi.RECEIVE, request -> {
            receive(request.raw());
            return null;
        });
    }

    private void receive(Context context) {
        try {
            HookRepository.Owned hook = reception.open(
                    context.pathParam("sender"),
                    context.pathParam("key"),
                    context.req().getRemoteAddr());
            HookReceipt receipt = reception.take(hook, context::header, body(context));
            context.status(200).contentType("application/json").result(Json.write(receipt));
        } catch (FaultException e) {
            String detail = e.fault().detail();
            Matcher wait = WAIT.matcher(detail == null ? "" : detail);
            if (e.fault().code().equals("hook/too-many-calls") && wait.find()) {
                context.header("Retry-After", wait.group(1));
            }
            throw e;
        }
    }

    /// @return null when there is more than anybody has to say
    private static byte @Nullable [] body(Context context) {
        if (context.req().getContentLengthLong() > MOST_BYTES) {
            return null;
        }
        try {
            byte[] bytes = context.req().getInputStream().readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? null : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HookId hook(Request request) {
        return request.id("hook", HookId::new);
    }
}
