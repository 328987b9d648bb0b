package dev.tone.desktop.deploy;

import dev.tone.desktop.kit.fx.Fx;
import dev.tone.desktop.kit.work.Job;
import dev.tone.desktop.kit.work.Work;
import dev.tone.desktop.workspace.ProjectModel;
import dev.tone.model.api.DeploymentApi;
import dev.tone.model.artifact.Artifact;
import dev.tone.model.deployment.BuildPlan;
import dev.tone.model.deployment.Deployment;
import dev.tone.model.deployment.Isolation;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import dev.tone.model.governance.Terms;
import dev.tone.model.id.ArtifactId;
import dev.tone.model.id.CanvasId;
import dev.tone.model.project.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// One deploy dialog, from choosing to the deployment. Commands that the project does not trust yet are shown and asked
/// for; the dialog's key makes sure that pressing twice deploys once.
public final class DeployViewModel {
    private final ProjectModel project;
    private final DeployPort port;
    private final Work work;
    private final DeployOrigin origin;
    private final String key;
    private final Outcome outcome;
    private final ObjectProperty<@Nullable Environment> environment = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Artifact> artifact = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable BuildPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Deployment> before = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BuildPlan> trustAsked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty planning = new SimpleBooleanProperty();
    private final BooleanProperty deploying = new SimpleBooleanProperty();
    private final BooleanProperty away = new SimpleBooleanProperty();
    private final SettingsDraft settings = new SettingsDraft();
    private final ChangesModel changes;
    private final TermsDraft terms = new TermsDraft();
    private final BooleanBinding ready;
    private @Nullable Job<SettingsBefore.Detected> reading;

    /// What becomes of the dialog.
    public interface Outcome {
        void deployed(Deployment deployment);

        /// The platform is away: it is asked for once when the platform is back.
        void waits();
    }

    /// @param key unique to this dialog
    public DeployViewModel(
            ProjectModel project, DeployPort port, Work work, DeployOrigin origin, String key, Outcome outcome) {
        this.project = project;
        this.port = port;
        this.work = work;
        this.origin = origin;
        this.key = key;
        this.outcome = outcome;
        this.changes = new ChangesModel(work);
        this.ready = environment
                .isNotNull()
                .and(artifact.isNotNull())
                .and(plan.isNotNull().or(away))
                .and(planning.not())
                .and(deploying.not());
        artifact.subscribe(chosen -> {
            if (chosen != null) {
                detect(chosen);
            }
        });
        environment.subscribe(_ -> compare());
        Fx.watch(project.askingProperty(), asking -> {
            if (!asking) {
                environment.set(
                        project.environments().isEmpty()
                                ? null
                                : project.environments().getFirst());
                artifact.set(firstArtifact());
            }
        });
    }

    public ProjectModel project() {
        return project;
    }

    public ObjectProperty<@Nullable Environment> environmentProperty() {
        return environment;
    }

    public ObjectProperty<@Nullable Artifact> artifactProperty() {
        return artifact;
    }

    /// What would be done, null while it is being found out.
    public ReadOnlyObjectProperty<@Nullable BuildPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// The plan whose commands the person is asked to trust, null when none is.
    public ReadOnlyObjectProperty<@Nullable BuildPlan> trustAskedProperty() {
        return trustAsked.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable Fault> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty planningProperty() {
        return planning;
    }

    public ReadOnlyBooleanProperty deployingProperty() {
        return deploying;
    }

    public BooleanBinding readyProperty() {
        return ready;
    }

    /// Whether the platform does not answer; deploying then waits for it.
    public ReadOnlyBooleanProperty awayProperty() {
        return away;
    }

    /// What deploying would change.
    public ChangesModel changes() {
        return changes;
    }

    /// When, and how it takes the traffic.
    public TermsDraft terms() {
        return terms;
    }

    /// Finds out what would change, also with settings that were edited since.
    public void compare() {
        Environment to = environment.get();
        Artifact chosen = artifact.get();
        if (to == null || chosen == null || plan.get() == null) {
            changes.forget();
            return;
        }
        DeploymentApi.Create request = request(to, chosen, null);
        changes.read(() -> port.comparisons().plan(project.id(), request));
    }

    private DeploymentApi.Create request(Environment to, Artifact chosen, @Nullable Terms terms) {
        return new DeploymentApi.Create(
                to.id(),
                chosen.id(),
                plan.get() == null ? null : settings.toSettings(),
                origin.canvas(),
                origin.revision(),
                origin.element() == null ? chosen.element() : origin.element(),
                terms);
    }

    public SettingsDraft settings() {
        return settings;
    }

    /// Whether there is a drawing that can be deployed itself.
    public boolean hasDrawing() {
        return origin.canvas() != null;
    }

    /// Chooses what the drawing compiles to, as it is on the platform now.
    public void useDrawing() {
        CanvasId canvas = origin.canvas();
        if (canvas == null || planning.get()) {
            return;
        }
        fault.set(null);
        work.of(() -> port.draw(project.id(), canvas, origin.revision()))
                .busy(planning)
                .onFault(fault::set)
                .onDone(drawn -> {
                    project.put(drawn);
                    artifact.set(drawn);
                })
                .start();
    }

    /// Deploys, or first asks for trust in the commands of the settings as they are now.
    public void deploy() {
        Artifact chosen = artifact.get();
        if (chosen == null || !ready.get() || trustAsked.get() != null) {
            return;
        }
        fault.set(null);
        work.of(() -> port.plan(chosen.id(), plan.get() == null ? null : settings.toSettings()))
                .busy(deploying)
                .onFault(this::notPlanned)
                .onDone(next -> {
                    if (next.isolation() == Isolation.REFUSED
                            && !next.commands().isEmpty()) {
                        fault.set(Fault.invalid(
                                "deployment/commands-refused",
                                "This platform does not run commands of a build.",
                                "Deploy static files, or let its administrator allow local builds."));
                    } else if (next.trusted() || next.commands().isEmpty()) {
                        create();
                    } else {
                        trustAsked.set(next);
                    }
                })
                .start();
    }

    /// Trusts exactly the commands that are shown, then deploys.
    public void trustAndDeploy() {
        BuildPlan asked = trustAsked.get();
        if (asked == null || deploying.get()) {
            return;
        }
        work.run(() -> port.trust(project.id(), asked.commandsDigest()))
                .busy(deploying)
                .onFault(fault::set)
                .onDone(_ -> {
                    trustAsked.set(null);
                    create();
                })
                .start();
    }

    /// The deployment of an earlier version whose settings these are, null when they are what was detected.
    public ReadOnlyObjectProperty<@Nullable Deployment> beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /// Gives up the settings of the version before.
    public void useDetected() {
        BuildPlan detected = plan.get();
        if (detected != null) {
            before.set(null);
            settings.load(detected.settings());
            compare();
        }
    }

    /// What a command has to be told to deploy the same.
    List<String> options() {
        BuildPlan detected = plan.get();
        List<String> words = new ArrayList<>();
        if (detected != null) {
            words.addAll(settings.options(detected.settings()));
        }
        words.addAll(terms.options());
        return words;
    }

    /// Whether all the commands are as they were detected in the artifact.
    public boolean isAsDetected(BuildPlan asked) {
        BuildPlan detected = plan.get();
        return detected != null && detected.commands().containsAll(asked.commands());
    }

    public void withdrawTrust() {
        trustAsked.set(null);
    }

    /// In spite of a lock or a freeze, for this reason.
    public void deployAnyway(String reason) {
        if (!reason.isBlank()) {
            terms.override(reason);
            deploy();
        }
    }

    private void create() {
        Terms asked;
        try {
            asked = terms.terms();
        } catch (FaultException e) {
            fault.set(e.fault());
            return;
        }
        Environment to = Objects.requireNonNull(environment.get());
        Artifact chosen = Objects.requireNonNull(artifact.get());
        DeploymentApi.Create request = request(to, chosen, asked);
        work.of(() -> port.create(project.id(), request, key, chosen.name() + " → " + to.name()))
                .busy(deploying)
                .onFault(fault::set)
                .onDone(begun -> begun.ifPresentOrElse(
                        deployment -> {
                            project.put(deployment);
                            outcome.deployed(deployment);
                        },
                        outcome::waits))
                .start();
    }

    /// Without an answer the platform decides about trust when it is back; what it refuses then waits in the outbox.
    private void notPlanned(Fault failure) {
        if (failure.kind() == FaultKind.UNAVAILABLE) {
            create();
        } else {
            fault.set(failure);
        }
    }

    private @Nullable Artifact firstArtifact() {
        ArtifactId wanted = origin.artifact();
        if (wanted != null) {
            return project.artifact(wanted).orElse(null);
        }
        return project.artifacts().stream()
                .filter(a -> origin.element() != null && origin.element().equals(a.element()))
                .findFirst()
                .or(() -> project.artifacts().stream().findFirst())
                .orElse(null);
    }

    private void detect(Artifact chosen) {
        if (reading != null) {
            reading.close();
        }
        plan.set(null);
        before.set(null);
        away.set(false);
        fault.set(null);
        trustAsked.set(null);
        Deployment last = SettingsBefore.last(chosen, project.deployments());
        reading = work.of(() -> SettingsBefore.detect(port, chosen.id(), last))
                .busy(planning)
                .onFault(failure -> {
                    if (failure.kind() == FaultKind.UNAVAILABLE) {
                        away.set(true);
                    } else {
                        fault.set(failure);
                    }
                })
                .onDone(found -> {
                    before.set(found.as());
                    settings.load(found.settings());
                    plan.set(found.plan());
                    compare();
                });
        reading.start();
    }
}
