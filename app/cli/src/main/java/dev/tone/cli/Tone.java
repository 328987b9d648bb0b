package dev.tone.cli;

import dev.tone.client.http.Faults;
import dev.tone.model.fault.Fault;
import dev.tone.model.fault.FaultException;
import dev.tone.model.fault.FaultKind;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.helpers.NOP_FallbackServiceProvider;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line's entry.
///
/// Exit codes: 0 done, 1 the deployment did not succeed or the doctor found something, 2 wrong usage,
/// 3 the platform refused, 4 no platform answers, 5 the deployment waits.
@Command(
        name = "tone",
        description = "Deploys what you built and shows how it runs.",
        mixinStandardHelpOptions = true,
        version = "tone " + Session.VERSION,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DeployCommand.class,
            LogsCommand.class,
            WhyCommand.class,
            RollBackCommand.class,
            PromoteCommand.class,
            CompareCommand.class,
            BisectCommand.class,
            RetryCommand.class,
            RedeployCommand.class,
            CancelCommand.class,
            ScheduleCommand.class,
            ApproveCommand.class,
            RefuseCommand.class,
            RulesCommand.class,
            ReleaseCommand.class,
            LockCommand.class,
            UnlockCommand.class,
            WatchCommand.class,
            ResumeCommand.class,
            DeploymentsCommand.class,
            EnvironmentsCommand.class,
            ArtifactsCommand.class,
            ProjectsCommand.class,
            SitesCommand.class,
            WebhooksCommand.class,
            HooksCommand.class,
            StorageCommand.class,
            OpenCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "A deployment is named by its number (41), by `latest`, or by its id.",
            "Exit codes: 0 done, 1 not succeeded, 2 wrong usage, 3 refused by the platform, 4 no platform answers,",
            "5 the deployment waits for an approval or for its time, 6 something went wrong on this computer."
        })
public final class Tone implements Runnable {
    static final int DONE = 0;
    static final int NOT_SUCCEEDED = 1;
    static final int REFUSED = 3;
    static final int NO_PLATFORM = 4;
    static final int WAITS = 5;
    static final int BROKEN = 6;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }

    /// Where the platform wants a word of explanation or a consent, and how it is said here.
    private static final Map<String, String> OPTIONS = Map.of(
            "deployment/reason-required", "--reason \"WHY\"",
            "environment/locked", "--override \"WHY\"",
            "environment/frozen", "--override \"WHY\"",
            "environment/serving", "--stop");

    public static void main(String[] args) {
        // A command says what went wrong itself. The installed app's log would be on its class path too.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("slf4j.provider", NOP_FallbackServiceProvider.class.getName());
        Output output = new Output(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(output, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        if (out.checkError()) {
            output.explain(err);
            code = BROKEN;
        }
        System.exit(code);
    }

    /// As from a shell.
    ///
    /// @return the exit code
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Tone())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof FaultException fault) {
                        return told(fault.fault(), command.getCommandSpec(), err);
                    }
                    return failure instanceof Output.Unwritten ? BROKEN : broken(failure, err);
                })
                .setParameterExceptionHandler((wrong, given) -> misused(wrong, given.length == 0, err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args);
    }

    /// What was wrong stays in sight: the usage is a page, and follows only who said nothing at all.
    private static int misused(ParameterException wrong, boolean silent, PrintWriter err) {
        CommandLine command = wrong.getCommandLine();
        err.println(wrong.getMessage());
        if (silent) {
            command.usage(err);
        } else {
            UnmatchedArgumentException.printSuggestions(wrong, err);
            err.println("`" + command.getCommandSpec().qualifiedName() + " --help` says what it takes.");
        }
        return command.getCommandSpec().exitCodeOnInvalidInput();
    }

    /// A disk that is full or a folder that is not ours is said in a line; anything else is for whoever mends it.
    private static int broken(Exception failure, PrintWriter err) {
        if (failure instanceof UncheckedIOException disk) {
            err.println("This computer did not let it be done: " + disk.getCause());
        } else {
            failure.printStackTrace(err);
        }
        err.println("(cli/broken)");
        return BROKEN;
    }

    private static int told(Fault fault, CommandSpec asked, PrintWriter err) {
        // What is said of work that is kept is meant for the window.
        String detail = Faults.UNREACHABLE.equals(fault.code()) ? "Look whether it runs there." : fault.detail();
        err.println(fault.title() + (detail == null ? "" : " " + detail));
        String option = OPTIONS.get(fault.code());
        if (option != null && asked.findOption(option.split(" ", 2)[0]) != null) {
            err.println("Add " + option + ".");
        }
        err.println("(" + fault.code() + ")");
        return fault.kind() == FaultKind.UNAVAILABLE ? NO_PLATFORM : REFUSED;
    }
}
