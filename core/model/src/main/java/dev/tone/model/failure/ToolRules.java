package dev.tone.model.failure;

import static dev.tone.model.failure.Rule.of;

import java.util.List;

/// What package managers, compilers and other tools of builds say.
final class ToolRules {
    private static final String PLACE = "(?<s>[\\w@./\\\\+-]+\\.\\w{1,8}[:(]\\d+(?:[:,]\\d+)?)";

    static final List<Rule> ALL = List.of(
            of(CauseKind.SCRIPT_MISSING, "issing script", "[Mm]issing script:? [\"“']?(?<s>[\\w:.-]+)"),
            of(CauseKind.SCRIPT_MISSING, "not found", "[Cc]ommand \"(?<s>[\\w:.-]+)\" not found"),
            of(CauseKind.SCRIPT_MISSING, "ERR_PNPM_NO_SCRIPT", "ERR_PNPM_NO_SCRIPT.*?: (?<s>[\\w:.-]+)"),
            of(CauseKind.SCRIPT_MISSING, "find a script named", "find a script named \"(?<s>[^\"]+)\""),
            of(
                    CauseKind.LOCKFILE,
                    "ci` can only install",
                    "`?npm ci`? can only install packages when your (?<s>package\\.json)?"),
            of(CauseKind.LOCKFILE, "needs to be updated", "[Yy]our (?<s>lockfile) needs to be updated"),
            of(CauseKind.LOCKFILE, "ERR_PNPM_OUTDATED_LOCKFILE", "(?<s>pnpm-lock\\.yaml)|ERR_PNPM_OUTDATED_LOCKFILE"),
            of(CauseKind.LOCKFILE, "lock file", "the lock file (?<s>\\S+) needs to be updated"),
            of(
                    CauseKind.LOCKFILE,
                    "go.sum",
                    "(?<s>go\\.sum).{0,30}(?:not up[- ]to[- ]date|out of date)|missing (?<t>go\\.sum) entry|(?:go\\.mod|go\\.mod/go\\.sum).{0,10}(?:not up[- ]to[- ]date|out of date)"),
            of(CauseKind.LOCKFILE, "updates to go.mod needed", "updates to (?<s>go\\.mod) needed"),
            of(CauseKind.LOCKFILE, "YN0028", "YN0028"),
            of(CauseKind.DEPENDENCY_CONFLICT, "ERESOLVE", "ERESOLVE(?: unable to resolve| could not resolve)?"),
            of(
                    CauseKind.DEPENDENCY_CONFLICT,
                    "onflicting",
                    "conflicting (?:peer )?dependenc(?:y|ies)(?:: (?<s>\\S+))?"),
            of(CauseKind.DEPENDENCY_CONFLICT, "ResolutionImpossible", "ResolutionImpossible"),
            of(CauseKind.WRONG_VERSION, "EBADENGINE", "EBADENGINE .*(?:error|unsupported)(?: engine)?.*?(?<s>\\w+)?$"),
            of(CauseKind.WRONG_VERSION, "EBADENGINE", "ERR! code (?<s>EBADENGINE)"),
            of(
                    CauseKind.WRONG_VERSION,
                    "is incompatible with this module",
                    "[Tt]he engine \"(?<s>[^\"]+)\" is incompatible"),
            of(
                    CauseKind.WRONG_VERSION,
                    "class file has wrong version",
                    "class file has (?<s>wrong version [\\d.]+, should be [\\d.]+)"),
            of(CauseKind.WRONG_VERSION, "UnsupportedClassVersionError", "UnsupportedClassVersionError: (?<s>\\S+)"),
            of(
                    CauseKind.WRONG_VERSION,
                    "invalid target release",
                    "(?:invalid (?:target|source) release: |release version )(?<s>\\d+)"),
            of(CauseKind.WRONG_VERSION, "not supported", "[Rr]elease version (?<s>\\d+) not supported"),
            of(
                    CauseKind.WRONG_VERSION,
                    "equires",
                    "(?<s>[Nn]ode(?:\\.js)?|[Pp]ython|[Rr]ustc|[Gg]o|Java|PHP|Ruby)\\b.{0,20} (?:version )?(?:>=?|is required|required)|[Rr]equires (?<t>[Nn]ode|[Pp]ython|Java|go) ?>=?"),
            of(CauseKind.DEPENDENCY_MISSING, "E404", "E404(?:.*'(?<s>[^']+)')?"),
            of(CauseKind.DEPENDENCY_MISSING, "ETARGET", "No matching version found for (?<s>\\S+)|ETARGET"),
            of(CauseKind.DEPENDENCY_MISSING, "No matching version found", "No matching version found for (?<s>\\S+)"),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "o matching distribution",
                    "[Nn]o matching distribution found for (?<s>\\S+)"),
            of(CauseKind.DEPENDENCY_MISSING, "that satisfies the requirement", "satisfies the requirement (?<s>\\S+)"),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "ould not resolve dependencies",
                    "ould not resolve dependencies for project (?<s>\\S+)"),
            of(CauseKind.DEPENDENCY_MISSING, "ould not find artifact", "ould not find artifact (?<s>[\\w.:-]+)"),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "ailed to read artifact descriptor",
                    "[Ff]ailed to read artifact descriptor for (?<s>[\\w.:-]+)"),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "could not be resolved",
                    "(?:Plugin|dependencies|artifacts?) (?<s>[\\w.:-]+)? ?(?:or one of its dependencies )?could not be resolved"),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "ould not find ",
                    "> Could not (?:find|resolve) (?<s>[\\w.-]+:[\\w.-]+:[\\w.-]+)"),
            of(CauseKind.DEPENDENCY_MISSING, "no matching package", "no matching package named `(?<s>[^`]+)` found"),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "failed to select a version",
                    "failed to select a version for (?:the requirement )?`(?<s>[^`]+)`"),
            of(CauseKind.DEPENDENCY_MISSING, "nable to locate package", "[Uu]nable to locate package (?<s>\\S+)"),
            of(CauseKind.DEPENDENCY_MISSING, "reading https", "(?<s>[\\w./@-]+): reading https?://\\S+: 4\\d\\d"),
            of(CauseKind.DEPENDENCY_MISSING, "unknown revision", "(?<s>[\\w./@-]+): invalid version: unknown revision"),
            of(CauseKind.DEPENDENCY_MISSING, "ould not find gem", "ould not find (?:gem )?'?(?<s>[\\w-]+)"),
            of(CauseKind.MODULE_MISSING, "annot find module", "[Cc]annot find module '(?<s>[^']+)'"),
            of(CauseKind.MODULE_MISSING, "annot find package", "[Cc]annot find package '?\"?(?<s>[\\w@./-]+)"),
            of(
                    CauseKind.MODULE_MISSING,
                    "odule not found",
                    "[Mm]odule not found: (?:Error: )?Can't resolve '(?<s>[^']+)'"),
            of(
                    CauseKind.MODULE_MISSING,
                    "ould not resolve",
                    "[Cc]ould not resolve (?:import )?['\"](?<s>[^'\"]+)['\"]"),
            of(CauseKind.MODULE_MISSING, "ailed to resolve import", "[Ff]ailed to resolve import [\"'](?<s>[^\"']+)"),
            of(
                    CauseKind.MODULE_MISSING,
                    "failed to resolve",
                    "failed to resolve (?:the )?(?:import|entry for package) [\"'](?<s>[^\"']+)"),
            of(
                    CauseKind.MODULE_MISSING,
                    "No module named",
                    "(?:ModuleNotFoundError|ImportError): No module named '?(?<s>[\\w.]+)"),
            of(CauseKind.MODULE_MISSING, "annot import name", "ImportError: cannot import name '?(?<s>[\\w.]+)"),
            of(
                    CauseKind.MODULE_MISSING,
                    "no required module provides package",
                    "no required module provides package (?<s>[^;\\s]+)"),
            of(CauseKind.MODULE_MISSING, "is not in", "package (?<s>\\S+) is not in (?:GOROOT|std)"),
            of(
                    CauseKind.MODULE_MISSING,
                    "does not exist",
                    "error: package (?<s>[\\w.]+) does not exist|package (?<t>[\\w.]+) does not exist"),
            of(CauseKind.MODULE_MISSING, "NoClassDefFoundError", "NoClassDefFoundError: (?<s>[\\w./$]+)"),
            of(CauseKind.MODULE_MISSING, "ClassNotFoundException", "ClassNotFoundException: (?<s>[\\w./$]+)"),
            of(CauseKind.MODULE_MISSING, "cannot open shared object", "(?<s>lib[\\w.+-]+): cannot open shared object"),
            of(CauseKind.MODULE_MISSING, "annot load such file", "cannot load such file -- (?<s>\\S+)"),
            of(CauseKind.MODULE_MISSING, "unresolved import", "unresolved import `(?<s>[^`]+)`"),
            of(CauseKind.SYNTAX, "SyntaxError", PLACE + ".*SyntaxError|SyntaxError: (?<t>.+)"),
            of(CauseKind.SYNTAX, "IndentationError", "IndentationError: (?<s>.+)"),
            of(CauseKind.SYNTAX, "arse error", "[Pp]arse error:? ?(?<s>.+)?"),
            of(CauseKind.SYNTAX, "syntax error", PLACE + ".*syntax error|(?<t>\\S+: line \\d+): syntax error"),
            of(CauseKind.SYNTAX, "is not valid JSON", "(?<s>\\S+) is not valid JSON"),
            of(CauseKind.SYNTAX, "EJSONPARSE", "EJSONPARSE"),
            of(CauseKind.SYNTAX, "non-parseable", "Non-parseable (?<s>\\S+(?: \\S+)?)"),
            of(CauseKind.SYNTAX, "Non-parseable", "Non-parseable (?<s>\\S+(?: \\S+)?)"),
            of(CauseKind.TYPES, "error TS", "(?:" + PLACE + "\\)?.*)?error TS\\d+"),
            of(CauseKind.TYPES, "Type error:", "(?:" + PLACE + ".*)?Type error:"),
            of(CauseKind.TYPES, "error[E0", "error\\[E\\d+\\](?:: (?<s>.+))?"),
            of(
                    CauseKind.COMPILE,
                    ".java:",
                    "(?<s>[\\w./\\\\+-]+\\.(?:java|kt|scala|groovy):[\\[(]?\\d+(?:[,:]\\d+)?).*(?:error:|error |[eE]rror)|ERROR.*?(?<t>[\\w./\\\\+-]+\\.(?:java|kt|scala):\\[\\d+,\\d+\\])"),
            of(CauseKind.COMPILE, ".kt:", "^e: .*?(?<s>[\\w./\\\\+-]+\\.kt:\\(?\\d+(?:[,:] ?\\d+)?)"),
            of(
                    CauseKind.COMPILE,
                    "rror:",
                    "(?<s>[\\w./\\\\+-]+\\.(?:c|cc|cpp|cxx|h|hpp|m|mm|swift|rs|cs|zig|vue|svelte|ts|tsx|js|jsx|scss|sass|less):\\d+(?::\\d+)?):? (?:fatal )?[eE]rror:"),
            of(CauseKind.COMPILE, "error CS", "(?<s>[\\w./\\\\+-]+\\.cs\\(\\d+,\\d+\\)): error CS\\d+"),
            of(
                    CauseKind.COMPILE,
                    ".go:",
                    "^(?:#+\\[error\\])?(?<s>[\\w./@\\\\+-]+\\.go:\\d+(?::\\d+)?): (?:undefined|undeclared|cannot use|syntax error|.* declared (?:and|but) not used|missing return|imported and not used|.* redeclared|too many|not enough|invalid operation)"),
            of(CauseKind.COMPILE, "[build failed]", "FAIL\\s+(?<s>\\S+) \\[build failed\\]"),
            of(CauseKind.COMPILE, "could not compile", "error: could not compile `(?<s>[^`]+)`"),
            of(CauseKind.COMPILE, "undefined reference to", "undefined reference to [`'](?<s>[^'`]+)"),
            of(CauseKind.COMPILE, "ld returned", "collect2: error: ld returned"),
            of(CauseKind.COMPILE, "cannot find symbol", "(?:" + PLACE + ".*)?cannot find symbol"),
            of(CauseKind.COMPILE, "ailed to compile", "[Ff]ailed to compile\\.?(?: (?<s>\\S+))?"),
            of(CauseKind.COMPILE, "undeclared name", PLACE + ".*undeclared name"),
            of(CauseKind.COMPILE, "indenting", "template.*indenting (?<s>\\S+)"),
            of(CauseKind.STYLE, "problem", "✖ (?<s>\\d+ problems?)"),
            of(CauseKind.STYLE, "error  ", "^\\s*(?<s>\\d+:\\d+)\\s+error\\s{2,}"),
            of(CauseKind.STYLE, "would reformat", "would reformat (?<s>\\S+)"),
            of(CauseKind.STYLE, "ode style issues", "ode style issues"),
            of(CauseKind.STYLE, "heckstyle", "(?:\\[ERROR\\]|error).*(?<s>\\w+\\.java:\\d+).*|heckstyle violations"),
            of(CauseKind.STYLE, "is unused", PLACE + ".*is unused"),
            of(CauseKind.STYLE, "clippy", "`#\\[deny\\((?<s>clippy::\\w+)"),
            of(CauseKind.STYLE, ".py:", "^(?<s>[\\w./-]+\\.py:\\d+:\\d+): [A-Z]\\d{2,4} "),
            of(CauseKind.DATABASE, "relation", "relation \"(?<s>[^\"]+)\" (?:does not exist|already exists)"),
            of(CauseKind.DATABASE, "database", "database \"(?<s>[^\"]+)\" does not exist"),
            of(CauseKind.DATABASE, "SQLSTATE", "SQLSTATE\\[?:? ?(?<s>\\w+)"),
            of(CauseKind.DATABASE, "Migration", "(?i)migration (?<s>\\S+) failed"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    "nvironment variable",
                    "(?i)(?:missing|required|undefined|unset)(?: required)? environment variables?:? ['\"`]?(?<s>[A-Z][A-Z0-9_]{2,})"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    "nvironment variable",
                    "(?i)environment variable ['\"`]?(?<s>[A-Z][A-Z0-9_]{2,})['\"`]? (?:is |was )?(?:not|missing|required|undefined|unset|must)"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    " is not defined",
                    "^(?:Error: )?(?<s>[A-Z][A-Z0-9]*_[A-Z0-9_]+) (?:is|was) not (?:defined|set)"),
            of(CauseKind.VARIABLE_MISSING, " is not set", "(?<s>[A-Z][A-Z0-9]*_[A-Z0-9_]+) is not set"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    " is required",
                    "(?<s>[A-Z][A-Z0-9]*_[A-Z0-9_]+) (?:env(?:ironment)? variable )?is required"),
            of(CauseKind.VARIABLE_MISSING, "unbound variable", "(?<s>\\w+): unbound variable"),
            of(CauseKind.VARIABLE_MISSING, "KeyError", "KeyError: '(?<s>[A-Z][A-Z0-9]*_[A-Z0-9_]+)'"),
            of(CauseKind.VARIABLE_MISSING, "parameter not set", "(?<s>\\w+): parameter (?:null or )?not set"),
            of(CauseKind.REPOSITORY, "fatal:", "^fatal: (?<s>.+)"),
            of(CauseKind.REPOSITORY, "error: pathspec", "error: pathspec '(?<s>[^']+)'"),
            of(CauseKind.REPOSITORY, "Error cloning remote repo", "(?<s>Error cloning remote repo.*)"),
            of(CauseKind.CONTAINER, "failed to solve", "failed to solve.*?: (?<s>.+)"),
            of(CauseKind.CONTAINER, "executor failed running", "executor failed running \\[(?<s>[^\\]]+)"),
            of(CauseKind.CONTAINER, "returned a non-zero code", "The command '(?<s>[^']+)' returned a non-zero code"),
            of(
                    CauseKind.CONTAINER,
                    "did not complete successfully",
                    "process \"(?<s>[^\"]+)\" did not complete successfully"),
            of(CauseKind.CONTAINER, "ImagePullBackOff", "(?<s>ImagePullBackOff)"),
            of(CauseKind.BUILD_TOOL, "Failed to execute goal", "Failed to execute goal (?<s>[\\w.:-]+)"),
            of(CauseKind.BUILD_TOOL, "Execution failed for task", "Execution failed for task '(?<s>[^']+)'"),
            of(CauseKind.BUILD_TOOL, "***", "make(?:\\[\\d+\\])?: \\*\\*\\* (?<s>.+)"),
            of(CauseKind.BUILD_TOOL, "uild failed", "^(?:✖ |error )?[Bb]uild failed(?: in .*| with .*)?$"),
            of(CauseKind.BUILD_TOOL, "ERR!", "npm ERR! (?:code )?(?<s>ELIFECYCLE)"),
            of(CauseKind.BUILD_TOOL, "ERR_PNPM", "(?<s>ERR_PNPM_\\w+)"));

    private ToolRules() {}
}
