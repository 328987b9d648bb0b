package dev.tone.client.canvas.simulation;

import dev.tone.client.http.CanvasService;
import dev.tone.client.http.IdempotencyKey;
import dev.tone.client.work.ManualScheduler;
import dev.tone.model.api.CanvasApi;
import dev.tone.model.api.Page;
import dev.tone.model.canvas.AcceptedBatch;
import dev.tone.model.canvas.CanvasInfo;
import dev.tone.model.canvas.CanvasSnapshot;
import dev.tone.model.canvas.OperationBatch;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.id.CanvasId;
import dev.tone.model.id.ProjectId;
import dev.tone.model.json.Json;
import java.util.function.Supplier;

/// REST over a bad network: requests and answers get lost, requests arrive twice and late.
record SimulatedService(SimulatedPlatform platform, ManualScheduler scheduler, Chaos chaos, SimulatedClient client)
        implements CanvasService {
    private static final Fault LOST =
            new Fault(FaultKind.UNAVAILABLE, "platform/unreachable", "The platform does not answer.", null);

    @Override
    public CanvasSnapshot snapshot(CanvasId canvas, Long revision) {
        return call(platform::snapshot);
    }

    @Override
    public Page<AcceptedBatch> operations(CanvasId canvas, Long after, String cursor, Integer limit) {
        return call(() -> platform.operations(after));
    }

    @Override
    public AcceptedBatch submit(CanvasId canvas, OperationBatch batch) {
        // Through JSON, as on the wire.
        OperationBatch sent = Json.read(Json.write(batch), OperationBatch.class);
        if (chaos.strikes(0.05)) {
            scheduler.after(chaos.delay(), () -> {
                try {
                    platform.submit(sent);
                } catch (FaultException _) {
                    // Nobody waits for this copy's answer.
                }
            });
        }
        return call(() -> platform.submit(sent));
    }

    private <T> T call(Supplier<T> request) {
        if (client.isCutOff() || chaos.strikes(0.1)) {
            throw LOST.asException();
        }
        T answer = request.get();
        if (client.isCutOff() || chaos.strikes(0.1)) {
            throw LOST.asException();
        }
        return answer;
    }

    @Override
    public Page<CanvasInfo> list(ProjectId project, String state, String cursor, Integer limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CanvasInfo create(ProjectId project, CanvasApi.Name request, IdempotencyKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CanvasInfo duplicate(CanvasId canvas, CanvasApi.Name request, IdempotencyKey key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CanvasInfo move(CanvasId canvas, CanvasApi.Move request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CanvasInfo delete(CanvasId canvas) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CanvasInfo restore(CanvasId canvas) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CanvasInfo get(CanvasId canvas) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CanvasInfo rename(CanvasId canvas, CanvasApi.Name request) {
        throw new UnsupportedOperationException();
    }
}
