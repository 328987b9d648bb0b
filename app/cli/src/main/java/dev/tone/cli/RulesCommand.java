package dev.tone.cli;

import dev.tone.client.http.Paging;
import dev.tone.client.http.ToneClient;
import dev.tone.model.api.GovernanceApi;
import dev.tone.model.fault.Fault;
import dev.tone.model.governance.DeployLock;
import dev.tone.model.governance.EnvironmentRules;
import dev.tone.model.governance.Person;
import dev.tone.model.governance.Protection;
import dev.tone.model.id.UserId;
import dev.tone.model.project.Environment;
import dev.tone.model.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rules",
        description = "Shows what holds for deployments: approvals, lock, freezes. Changes who has to approve.")
final class RulesCommand extends PlatformCommand {
    @Option(
            names = {"-e", "--environment"},
            description = "Only this one; needed to change something.")
    private @Nullable String environment;

    @Option(names = "--approvals", paramLabel = "N", description = "So many people have to approve; 0 for none.")
    private @Nullable Integer approvals;

    @Option(names = "--approver", paramLabel = "NAME", description = "Who may; everybody without it.")
    private List<String> approvers = new ArrayList<>();

    @Option(names = "--self", description = "Whoever asks for a deployment counts as well.")
    private boolean self;

    @Override
    int run() {
        ToneClient client = session.client();
        Project project = session.project();
        List<Environment> environments =
                Paging.all((cursor, limit) -> client.environments().list(project.id(), cursor, limit));
        if (approvals != null) {
            if (environment == null) {
                throw Fault.invalid("cli/which-environment", "Say which environment.", "Add -e NAME.")
                        .asException();
            }
            Environment target = session.environment(project, environment);
            show(
                    session,
                    List.of(target),
                    List.of(client.governance()
                            .protect(target.id(), new GovernanceApi.Protect(approvals, people(client), self))));
            return Tone.DONE;
        }
        List<EnvironmentRules> all =
                Paging.all((cursor, limit) -> client.governance().rules(project.id(), cursor, limit));
        List<Environment> shown = environments.stream()
                .filter(one -> environment == null || one.name().equals(environment))
                .toList();
        show(
                session,
                shown,
                all.stream()
                        .filter(rules -> shown.stream().anyMatch(one -> one.id().equals(rules.environment())))
                        .toList());
        return Tone.DONE;
    }

    private List<UserId> people(ToneClient client) {
        if (approvers.isEmpty()) {
            return List.of();
        }
        Map<String, UserId> known =
                Paging.<Person>all((cursor, limit) -> client.governance().people(cursor, limit)).stream()
                        .collect(Collectors.toMap(Person::name, Person::id, (first, _) -> first));
        return approvers.stream()
                .map(name -> {
                    UserId id = known.get(name);
                    if (id == null) {
                        throw Fault.invalid(
                                        "cli/person",
                                        "There is nobody called " + name + ".",
                                        "There are: " + String.join(", ", known.keySet()) + ".")
                                .asException();
                    }
                    return id;
                })
                .toList();
    }

    static void show(Session session, List<Environment> environments, List<EnvironmentRules> all) {
        Map<?, String> names = environments.stream().collect(Collectors.toMap(Environment::id, Environment::name));
        Function<EnvironmentRules, String> name = rules -> names.getOrDefault(rules.environment(), "");
        session.printer()
                .table(
                        all,
                        List.of("ENVIRONMENT", "APPROVALS", "LOCK", "FROZEN UNTIL", "FREEZES", "AUTOMATIC", "RELEASES"),
                        rules -> List.of(
                                name.apply(rules),
                                approvals(rules.protection()),
                                lock(rules.lock()),
                                rules.frozenUntil() == null ? "" : Printer.time(rules.frozenUntil()),
                                Integer.toString(rules.freezes().size()),
                                rules.pause() == null
                                        ? "on"
                                        : "paused: #" + rules.pause().replaced() + " was rolled back",
                                rules.release() == null ? "at once" : ReleaseTextOf.strategy(rules.release())));
    }

    private static String approvals(@Nullable Protection protection) {
        return protection == null ? "none" : protection.approvals() + (protection.selfAllowed() ? ", own counts" : "");
    }

    private static String lock(@Nullable DeployLock lock) {
        return lock == null
                ? ""
                : lock.by().name() + ": " + lock.reason()
                        + (lock.until() == null ? "" : " (until " + Printer.time(lock.until()) + ")");
    }
}
