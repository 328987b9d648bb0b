package dev.tone.model.failure;

import static dev.tone.model.failure.NextAction.CHANGE_SETTINGS;
import static dev.tone.model.failure.NextAction.CHECK_PROVIDER;
import static dev.tone.model.failure.NextAction.EDIT_VARIABLES;
import static dev.tone.model.failure.NextAction.FREE_SPACE;
import static dev.tone.model.failure.NextAction.OPEN_LINE;
import static dev.tone.model.failure.NextAction.RETRY;
import static dev.tone.model.failure.NextAction.SEND_AGAIN;

import java.util.List;

/// Kinds of failure, from those that explain others to those that only say that something is wrong: where a log has
/// several, the one with the most weight is the cause, and the first line of it.
public enum CauseKind {
    DISK_FULL(95, "The disk is full.", "The disk is full: %s could not be written.", FREE_SPACE, RETRY),
    OUT_OF_MEMORY(94, "It ran out of memory.", "%s ran out of memory.", CHANGE_SETTINGS, RETRY),
    PORT_IN_USE(93, "A port is in use already.", "Port %s is in use already.", RETRY, EDIT_VARIABLES),
    VARIABLE_MISSING(92, "A variable is not set.", "The variable %s is not set.", EDIT_VARIABLES, RETRY),
    SCRIPT_MISSING(91, "A script is missing.", "There is no script “%s”.", CHANGE_SETTINGS, SEND_AGAIN),
    COMMAND_MISSING(
            90, "A program is not installed.", "The program “%s” is not installed.", CHANGE_SETTINGS, SEND_AGAIN),
    LOCKFILE(
            89,
            "The lock file does not match what is asked for.",
            "The lock file %s does not match what is asked for.",
            SEND_AGAIN),
    WRONG_VERSION(88, "A tool has the wrong version.", "%s has the wrong version.", CHANGE_SETTINGS, SEND_AGAIN),
    DEPENDENCY_CONFLICT(
            87, "Dependencies contradict each other.", "Dependencies contradict each other at %s.", SEND_AGAIN),
    ACCESS(
            86,
            "Access was refused: a token or a password is wrong or missing.",
            "%s refused access: a token or a password is wrong or missing.",
            EDIT_VARIABLES,
            CHECK_PROVIDER,
            RETRY),
    LIMIT_REACHED(
            85, "A limit of requests is reached.", "%s allows no more requests at the moment.", RETRY, CHECK_PROVIDER),
    NAME_NOT_RESOLVED(
            84, "A name of a host could not be resolved.", "The host %s could not be found.", RETRY, EDIT_VARIABLES),
    CERTIFICATE(
            83,
            "A certificate could not be trusted.",
            "The certificate of %s could not be trusted.",
            RETRY,
            EDIT_VARIABLES),
    NETWORK(
            82,
            "The network or a service did not answer.",
            "%s did not answer, or only with an error.",
            RETRY,
            EDIT_VARIABLES),
    DEPENDENCY_MISSING(
            81, "A dependency could not be found.", "The dependency %s could not be found.", SEND_AGAIN, RETRY),
    MODULE_MISSING(80, "A module is missing.", "The module %s is missing.", SEND_AGAIN, CHANGE_SETTINGS),
    SYNTAX(79, "A file has a syntax error.", "There is a syntax error at %s.", SEND_AGAIN),
    TYPES(78, "The code does not compile.", "The code does not compile, first at %s.", SEND_AGAIN),
    COMPILE(77, "The code does not compile.", "The code does not compile, first at %s.", SEND_AGAIN),
    STYLE(76, "A check of style or quality failed.", "A check of style or quality failed, first at %s.", SEND_AGAIN),
    TESTS(75, "Tests failed.", "A test failed: %s.", SEND_AGAIN, RETRY),
    PERMISSION(74, "A permission is missing.", "There is no permission for %s.", CHANGE_SETTINGS, SEND_AGAIN),
    FILE_MISSING(73, "A file is missing.", "%s is missing.", SEND_AGAIN, CHANGE_SETTINGS),
    DATABASE(72, "The database refused.", "The database refused: %s.", EDIT_VARIABLES, RETRY),
    REPOSITORY(71, "Git could not do what was asked.", "Git could not do what was asked: %s.", RETRY, CHANGE_SETTINGS),
    CONTAINER(70, "The image could not be built.", "The image could not be built: %s failed.", SEND_AGAIN, RETRY),
    CRASH(69, "A program crashed.", "A program crashed: %s.", SEND_AGAIN, RETRY),
    OTHER_PORT(
            68,
            "The program does not listen on the port it is given.",
            "The program listens on port %s and not on the one that PORT names.",
            SEND_AGAIN,
            CHANGE_SETTINGS),
    UNCAUGHT(60, "An error was not caught.", "An error was not caught: %s.", SEND_AGAIN),
    TIME_OUT(50, "It took too long.", "%s took too long.", RETRY, CHANGE_SETTINGS),
    NOT_HEALTHY(
            40,
            "The site did not pass its health check.",
            "The site did not pass its health check at %s.",
            CHANGE_SETTINGS,
            RETRY),
    NO_OUTPUT(39, "The build left no output.", "The build left nothing in %s.", CHANGE_SETTINGS, SEND_AGAIN),
    KILLED(
            38,
            "A process was ended from outside, mostly because the machine ran out of memory.",
            "%s was ended from outside, mostly because the machine ran out of memory.",
            RETRY,
            CHANGE_SETTINGS),
    BUILD_TOOL(30, "A step of the build failed.", "A step of the build failed: %s.", SEND_AGAIN),
    MESSAGE(20, "It failed.", "It failed with: %s", SEND_AGAIN, RETRY);

    private final int weight;
    private final String sentence;
    private final String about;
    private final List<NextAction> ways;

    CauseKind(int weight, String sentence, String about, NextAction... ways) {
        this.weight = weight;
        this.sentence = sentence;
        this.about = about;
        this.ways = List.of(ways);
    }

    /// Nothing that a tool does gets over it.
    boolean isCertain() {
        return weight >= PORT_IN_USE.weight;
    }

    /// Somebody else could not be reached.
    public boolean isOfNetwork() {
        return this == NAME_NOT_RESOLVED || this == NETWORK || this == CERTIFICATE;
    }

    /// The code is not what the compiler takes.
    boolean isOfCode() {
        return this == TYPES || this == COMPILE;
    }

    int weight() {
        return weight;
    }

    String sentence() {
        return sentence;
    }

    String sentenceAbout(String subject, int count) {
        String first = about.formatted(subject);
        return this == TESTS && count > 1 ? count + " tests failed, first " + subject + "." : first;
    }

    /// What to do next, at most three.
    List<NextAction> actions() {
        return ways.size() >= 2 ? List.of(OPEN_LINE, ways.get(0), ways.get(1)) : List.of(OPEN_LINE, ways.getFirst());
    }
}
