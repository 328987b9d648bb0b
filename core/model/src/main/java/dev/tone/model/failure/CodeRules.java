package dev.tone.model.failure;

import static dev.tone.model.failure.Rule.of;

import java.util.List;

/// What compilers, bundlers and checkers say of code.
final class CodeRules {
    private static final String PLACE = "(?<s>[\\w@./\\\\+-]+\\.\\w{1,8}[:(]\\d+(?:[:,]\\d+)?)";

    static final List<Rule> ALL = List.of(
            of(CauseKind.MODULE_MISSING, "annot find module", "[Cc]annot find module ['\"](?<s>[^'\"]+)['\"]"),
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
            of(CauseKind.SYNTAX, "Unknown word", "(?<s>[\\w@./-]+:\\d+:\\d+):? Unknown word"),
            of(CauseKind.SYNTAX, "CssSyntaxError", "CssSyntaxError: (?<s>.+)"),
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
                    "(?<s>[\\w./\\\\+-]+\\.(?:java|kt|scala|groovy):[\\[(]?\\d+(?:[,:]\\d+)?).*(?:error:|error |[eE]rror)|ERROR.*?(?<t>[\\w./\\\\+-]+\\.(?:java|kt|scala):\\[\\d+,\\d+\\])(?! \\(\\w+\\) )"),
            of(CauseKind.COMPILE, ".kt:", "^e: (?:file://)?.*?(?<s>[\\w./\\\\+-]+\\.kt:\\(?\\d+(?:[,:] ?\\d+)?)"),
            of(
                    CauseKind.COMPILE,
                    "rror:",
                    "(?<s>[\\w./\\\\+-]+\\.(?:c|cc|cpp|cxx|h|hpp|m|mm|swift|rs|cs|zig|vue|svelte|ts|tsx|js|jsx|scss|sass|less):\\d+(?::\\d+)?):? (?:fatal )?[eE]rror:(?! -\\[)"),
            of(CauseKind.COMPILE, "error CS", "(?<s>[\\w./\\\\+-]+\\.cs\\(\\d+,\\d+\\)): error CS\\d+"),
            of(
                    CauseKind.COMPILE,
                    ".go:",
                    "^(?:#+\\[error\\])?(?<s>[\\w./@\\\\+-]+\\.go:\\d+(?::\\d+)?): (?:undefined|undeclared|cannot use|syntax error|.* declared (?:and|but) not used|missing return|imported and not used|.* redeclared|too many|not enough|invalid operation)"),
            of(CauseKind.COMPILE, "[build failed]", "FAIL\\s+(?<s>\\S+) \\[build failed\\]"),
            of(CauseKind.COMPILE, "undefined ", "^\\s*error: undefined (?:function|variable) (?<s>\\S+)"),
            of(CauseKind.COMPILE, "could not compile", "error: could not compile `(?<s>[^`]+)`"),
            of(CauseKind.COMPILE, "undefined reference to", "undefined reference to [`'](?<s>[^'`]+)"),
            of(CauseKind.COMPILE, "ld returned", "collect2: error: ld returned"),
            of(CauseKind.COMPILE, "cannot find symbol", "(?:" + PLACE + ".*)?cannot find symbol"),
            of(CauseKind.COMPILE, "undeclared name", PLACE + ".*undeclared name"),
            of(CauseKind.COMPILE, "indenting", "template.*indenting (?<s>\\S+)"),
            of(CauseKind.STYLE, "problem", "✖ (?<s>\\d+ problems?)"),
            of(CauseKind.STYLE, "error  ", "^\\s*(?<s>\\d+:\\d+)\\s+error\\s{2,}"),
            of(CauseKind.STYLE, ".java:[", "(?<s>[\\w./\\\\-]+\\.java:\\[\\d+(?:,\\d+)?\\]) \\(\\w+\\) "),
            of(CauseKind.STYLE, ".rb:", "^(?<s>\\S+\\.rb:\\d+:\\d+): [CWEF]: "),
            of(CauseKind.COMPILE, "-- ", "^-- (?<s>[A-Z][A-Z ]+?) -{3,} \\S+\\.elm"),
            of(CauseKind.STYLE, "would reformat", "would reformat (?<s>\\S+)"),
            of(CauseKind.STYLE, "ode style issues", "ode style issues"),
            of(CauseKind.STYLE, "heckstyle", "(?:\\[ERROR\\]|error).*(?<s>\\w+\\.java:\\d+).*|heckstyle violations"),
            of(CauseKind.STYLE, "is unused", PLACE + ".*is unused"),
            of(CauseKind.STYLE, "clippy", "`#\\[deny\\((?<s>clippy::\\w+)"),
            of(CauseKind.STYLE, ".py:", "^(?<s>[\\w./-]+\\.py:\\d+:\\d+): [A-Z]\\d{2,4} "),
            of(CauseKind.MODULE_MISSING, "Can't locate", "Can't locate (?<s>[\\w/:]+)(?:\\.pm)? in @INC"),
            of(
                    CauseKind.MODULE_MISSING,
                    "is not exported by",
                    "(?<!\\(\\d{1,5}:\\d{1,4}\\): )\"(?<s>\\w+)\" is not exported by"),
            of(
                    CauseKind.COMPILE,
                    "is not exported by",
                    "(?<s>\\S+ \\(\\d{1,5}:\\d{1,4}\\)): \"\\w+\" is not exported by"),
            of(CauseKind.MODULE_MISSING, "ould not import", "[Cc]ould not import [`\\'\"](?<s>[^`\\'\"]+)"),
            of(CauseKind.SYNTAX, "syntax error at", "syntax error at (?<s>\\S+ line \\d+)"),
            of(CauseKind.SYNTAX, "PARSE_ERROR", "\\[PARSE_ERROR\\] (?<s>.+)"),
            of(CauseKind.SYNTAX, "Module parse failed", "Module parse failed: (?<s>.+)"),
            of(CauseKind.SYNTAX, "[ERROR] ", "\\[ERROR\\] (?<s>(?:Expected|Unexpected|Unterminated) .+)"),
            of(CauseKind.SYNTAX, "missing separator", "(?<s>[\\w./-]+:\\d+): \\*\\*\\* missing separator"),
            of(CauseKind.SYNTAX, "Non-readable POM", "Non-readable POM (?<s>[\\w./\\\\-]+)"),
            of(CauseKind.SYNTAX, "[emerg]", "\\[emerg\\] (?<s>(?:unknown|invalid|unexpected|directive) .+)"),
            of(CauseKind.SYNTAX, "mapping values are not allowed", "(?<s>mapping values are not allowed.*)"),
            of(CauseKind.SYNTAX, "did not find expected", "(?<s>did not find expected .+)"),
            of(CauseKind.TYPES, ".py:", "^(?<s>[\\w./-]+\\.py:\\d+(?::\\d+)?): error: "),
            of(CauseKind.TYPES, "[ERROR] ", "\\[ERROR\\] (?<s>(?:TS|NG)-?\\d+)"),
            of(CauseKind.COMPILE, "Error: Undefined ", "Error: (?<s>Undefined (?:variable|mixin|function)\\S*)"),
            of(CauseKind.COMPILE, "Compilation error in file", "Compilation error in file (?<s>\\S+)"),
            of(CauseKind.COMPILE, "CompileError", "\\(CompileError\\) (?<s>\\S+\\w)"),
            of(CauseKind.COMPILE, ": executing \"", "(?:template: )?(?<s>[\\w./-]+:\\d+:\\d+): executing \""),
            of(
                    CauseKind.COMPILE,
                    "rror:",
                    "(?<s>[\\w./\\\\+-]+\\.(?!log\\b|txt\\b|json\\b|ya?ml\\b|md\\b|xml\\b)[a-zA-Z]\\w{0,7}:\\d+(?::\\d+)?):? (?:\\w+ )?[eE]rror:(?! -\\[)"),
            of(CauseKind.COMPILE, "rror: ", "\\[E\\d+\\] .*Error: (?<s>\\S+:\\d+:\\d+)"),
            of(CauseKind.MODULE_MISSING, "odule not found", "[Mm]odule not found:? [\"'`](?<s>[^\"'`]+)"),
            of(
                    CauseKind.MODULE_MISSING,
                    "esolve",
                    "(?i)(?:could not|cannot|can't|failed to|unable to) resolve:?(?: (?:module|import|path|dependency))? [\"'`](?<s>[^\"'`]+)[\"'`]"),
            of(
                    CauseKind.STYLE,
                    "overage",
                    "(?<s>coverage) threshold .*not met|[Rr]equired (?<t>test coverage) of .* not reached"),
            of(
                    CauseKind.TYPES,
                    "' ",
                    "(?:Property|Type|Argument of type) '.+' (?:does not exist on type|is not assignable to|is missing the)"),
            of(CauseKind.TYPES, " - error: ", "(?<s>\\S+:\\d+:\\d+) - error: "),
            of(CauseKind.TYPES, "to an undefined", "(?<s>(?:Call|Access) to an undefined .+?)\\.?\\s*$"),
            of(CauseKind.STYLE, ".go:", "^(?<s>\\S+\\.go:\\d+:\\d+): .* \\([a-z]\\w+\\)$"),
            of(CauseKind.STYLE, "clippy::", "-D (?<s>clippy::[\\w-]+)"),
            of(CauseKind.STYLE, "Diff in ", "^Diff in (?<s>\\S+?):?\\d*:?$"),
            of(CauseKind.STYLE, "rror", "^\\s*(?<s>\\d+:\\d+)\\s+[eE]rror:? "),
            of(CauseKind.STYLE, "Line ", "^\\s+Line (?<s>\\d+:\\d+):\\s"),
            of(CauseKind.STYLE, ".go:", "^(?:vet: )?(?<s>[\\w./-]+\\.go:\\d+:\\d+): (?!pattern )\\S"),
            of(CauseKind.MODULE_MISSING, "module ", "\\bmodule '(?<s>[^']+)' not found"),
            of(CauseKind.FILE_MISSING, "no matching files found", "pattern (?<s>\\S+): no matching files found"));

    private CodeRules() {}
}
