package dev.tone.desktop.webhooks;

import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.KeyedList;
import dev.tone.desktop.workspace.LiveFeed;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.api.HookApi;
import dev.tone.model.api.WebhookApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.hook.Hook;
import dev.tone.model.hook.HookReceipt;
import dev.tone.model.hook.HookWithSecret;
import dev.tone.model.id.HookId;
import dev.tone.model.id.WebhookDeliveryId;
import dev.tone.model.id.WebhookId;
import dev.tone.model.live.LiveFact;
import dev.tone.model.live.Topic;
import dev.tone.model.observe.Lifetime;
import dev.tone.model.observe.Pin;
import dev.tone.model.webhook.Webhook;
import dev.tone.model.webhook.WebhookDelivery;
import dev.tone.model.webhook.WebhookDeliveryDetail;
import dev.tone.model.webhook.WebhookEvent;
import dev.tone.model.webhook.WebhookWithSecret;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Webhooks and hooks of one project while they are looked at, kept current by facts. Belongs to the JavaFX thread.
public final class WebhooksViewModel implements Pin {
    private final ProjectModel project;
    private final WebhooksPort port;
    private final Work work;
    private final Lifetime lifetime = new Lifetime();
    private final KeyedList<WebhookId, Webhook> webhooks =
            new KeyedList<>(Webhook::id, Comparator.comparing(each -> each.id().value()));
    private final KeyedList<HookId, Hook> hooks =
            new KeyedList<>(Hook::id, Comparator.comparing(each -> each.id().value()));
    private final ObservableList<WebhookDelivery> deliveries = FXCollections.observableArrayList();
    private final ObservableList<HookReceipt> receipts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable WebhookDeliveryDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty loading = new SimpleBooleanProperty(true);
    private @Nullable WebhookId webhook;
    private @Nullable HookId hook;

    public WebhooksViewModel(ProjectModel project, WebhooksPort port, LiveFeed live, Work work, Executor fx) {
        this.project = project;
        this.port = port;
        this.work = work;
        lifetime.add(live.follow(
                Topic.project(project.id()), fact -> fx.execute(() -> onFact(fact)), () -> fx.execute(this::read)));
        read();
    }

    public ProjectModel project() {
        return project;
    }

    public ObservableList<Webhook> webhooks() {
        return webhooks.items();
    }

    public ObservableList<Hook> hooks() {
        return hooks.items();
    }

    /// Of the webhook that is open, newest first.
    public ObservableList<WebhookDelivery> deliveries() {
        return deliveries;
    }

    /// Of the hook that is open, newest first.
    public ObservableList<HookReceipt> receipts() {
        return receipts;
    }

    /// The delivery that is looked at; null for none.
    public ReadOnlyObjectProperty<@Nullable WebhookDeliveryDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /// Whether it is not known yet what there is.
    public BooleanProperty loadingProperty() {
        return loading;
    }

    public Optional<Webhook> webhook(WebhookId id) {
        return webhooks().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Hook> hook(HookId id) {
        return hooks().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public String address(Hook of) {
        return port.address(of);
    }

    /// Something else is looked at now: what went wrong before is over.
    void leave() {
        fault.set(null);
        webhook = null;
        hook = null;
        detail.set(null);
        deliveries.clear();
        receipts.clear();
    }

    void open(WebhookId id) {
        leave();
        webhook = id;
        readDeliveries();
    }

    void open(HookId id) {
        leave();
        hook = id;
        readReceipts();
    }

    void look(WebhookDeliveryId id) {
        lifetime.add(work.of(() -> port.delivery(id))
                .onFault(fault::set)
                .onDone(found -> {
                    if (found.delivery().webhook().equals(webhook)) {
                        detail.set(found);
                    }
                })
                .start());
    }

    void create(WebhookApi.Create request, Consumer<WebhookWithSecret> made) {
        ask(() -> port.create(project.id(), request), now -> {
            webhooks.put(now.webhook());
            made.accept(now);
        });
    }

    /// @param events empty for all
    void change(Webhook of, String url, List<WebhookEvent> events, Runnable done) {
        ask(() -> port.update(of.id(), new WebhookApi.Update(url, events, null)), now -> {
            webhooks.put(now);
            done.run();
        });
    }

    void switchTo(Webhook of, boolean enabled) {
        ask(() -> port.update(of.id(), new WebhookApi.Update(null, null, enabled)), webhooks::put);
    }

    void rotate(Webhook of, Consumer<WebhookWithSecret> made) {
        ask(() -> port.rotateSecret(of.id()), now -> {
            webhooks.put(now.webhook());
            made.accept(now);
        });
    }

    void remove(Webhook of, Runnable done) {
        ask(
                () -> {
                    port.delete(of.id());
                    return of.id();
                },
                id -> {
                    webhooks.remove(id);
                    done.run();
                });
    }

    void test(Webhook of) {
        ask(() -> port.test(of.id()), this::sent);
    }

    void replay(WebhookDelivery of) {
        ask(() -> port.replay(of.id()), this::sent);
    }

    private void sent(WebhookDelivery delivery) {
        if (delivery.webhook().equals(webhook)) {
            deliveries.addFirst(delivery);
            look(delivery.id());
        }
    }

    void create(HookApi.Create request, Consumer<HookWithSecret> made) {
        ask(() -> port.create(project.id(), request), now -> {
            hooks.put(now.hook());
            made.accept(now);
        });
    }

    /// @param deploy null to leave what a call does
    void change(Hook of, String name, Hook.@Nullable Deploy deploy, Runnable done) {
        ask(() -> port.update(of.id(), new HookApi.Update(name, deploy, null)), now -> {
            hooks.put(now);
            done.run();
        });
    }

    void switchTo(Hook of, boolean enabled) {
        ask(() -> port.update(of.id(), new HookApi.Update(null, null, enabled)), hooks::put);
    }

    /// @param secret that the sender made; null to make one
    void rotate(Hook of, @Nullable String secret, Consumer<HookWithSecret> made) {
        ask(() -> port.rotateSecret(of.id(), new HookApi.Secret(secret)), now -> {
            hooks.put(now.hook());
            made.accept(now);
        });
    }

    void remove(Hook of, Runnable done) {
        ask(
                () -> {
                    port.delete(of.id());
                    return of.id();
                },
                id -> {
                    hooks.remove(id);
                    done.run();
                });
    }

    private <T> void ask(java.util.concurrent.Callable<T> call, Consumer<T> done) {
        fault.set(null);
        lifetime.add(work.of(call)
                .busy(busy)
                .onFault(fault::set)
                .onDone(done::accept)
                .start());
    }

    private record Known(List<Webhook> webhooks, List<Hook> hooks) {}

    private void read() {
        webhooks.beginRead();
        hooks.beginRead();
        lifetime.add(work.of(() -> new Known(port.webhooks(project.id()), port.hooks(project.id())))
                .busy(loading)
                .onFault(fault::set)
                .onDone(known -> {
                    webhooks.endRead(known.webhooks());
                    hooks.endRead(known.hooks());
                })
                .start());
        readDeliveries();
        readReceipts();
    }

    private void readDeliveries() {
        WebhookId id = webhook;
        if (id == null) {
            return;
        }
        lifetime.add(work.of(() -> port.deliveries(id))
                .onFault(fault::set)
                .onDone(now -> {
                    if (id.equals(webhook) && !deliveries.equals(now)) {
                        deliveries.setAll(now);
                        refreshDetail();
                    }
                })
                .start());
    }

    /// What is looked at may have been tried again.
    private void refreshDetail() {
        WebhookDeliveryDetail shown = detail.get();
        if (shown == null) {
            return;
        }
        deliveries.stream()
                .filter(each -> each.id().equals(shown.delivery().id()) && !each.equals(shown.delivery()))
                .findFirst()
                .ifPresent(each -> look(each.id()));
    }

    private void readReceipts() {
        HookId id = hook;
        if (id == null) {
            return;
        }
        lifetime.add(work.of(() -> port.receipts(id))
                .onFault(fault::set)
                .onDone(now -> {
                    if (id.equals(hook) && !receipts.equals(now)) {
                        receipts.setAll(now);
                    }
                })
                .start());
    }

    private void onFact(LiveFact fact) {
        switch (fact) {
            case LiveFact.WebhookChanged now -> {
                webhooks.put(now.webhook());
                if (now.webhook().id().equals(webhook)) {
                    readDeliveries();
                }
            }
            case LiveFact.HookChanged now -> {
                hooks.put(now.hook());
                if (now.hook().id().equals(hook)) {
                    readReceipts();
                }
            }
            default -> {}
        }
    }

    @Override
    public void close() {
        lifetime.close();
    }
}
