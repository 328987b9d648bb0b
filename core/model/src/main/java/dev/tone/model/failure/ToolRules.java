package dev.tone.model.failure;

import static dev.tone.model.failure.Rule.of;

import java.util.List;

/// What other tools of builds say, and programs of what they were not given.
final class ToolRules {
    static final List<Rule> ALL = List.of(
            of(
                    CauseKind.DATABASE,
                    "relation",
                    "(?<s>(?:column \"[^\"]+\" of )?relation \"[^\"]+\" (?:does not exist|already exists))"),
            of(
                    CauseKind.DATABASE,
                    "errors.",
                    "^(?:sqlalchemy\\.exc\\.\\w+: \\()?psycopg\\d?\\.errors\\.\\w+\\)?: (?<s>.+)"),
            of(CauseKind.DATABASE, "IntegrityError", "^django\\.db\\.utils\\.\\w+: (?<s>.+)"),
            of(CauseKind.DATABASE, "checksum mismatch", "(?<s>[Mm]igration checksum mismatch for .+)"),
            of(CauseKind.DATABASE, "database", "(?<s>database \"[^\"]+\" does not exist)"),
            of(CauseKind.DATABASE, "SQLSTATE[", "SQLSTATE\\[\\w+\\](?: \\[\\d+\\])?:? (?<s>[^(]+)"),
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
            of(CauseKind.VARIABLE_MISSING, "missing value", "required key (?<s>[A-Z][A-Z0-9_]+) missing value"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    " not be empty",
                    "environment variable \"?(?<s>[A-Z][A-Z0-9_]+)\"? should not be empty"),
            of(CauseKind.VARIABLE_MISSING, " is not set", "(?<s>[A-Z][A-Z0-9]*_[A-Z0-9_]+) is not set"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    " is required",
                    "(?<s>[A-Z][A-Z0-9]*_[A-Z0-9_]+) (?:env(?:ironment)? variable )?is required"),
            of(CauseKind.VARIABLE_MISSING, "unbound variable", "(?<s>\\w+): unbound variable"),
            of(CauseKind.VARIABLE_MISSING, "KeyError", "^KeyError: '(?<s>[A-Z][A-Z0-9_]{2,})'"),
            of(CauseKind.VARIABLE_MISSING, "parameter not set", "(?<s>\\w+): parameter (?:null or )?not set"),
            of(CauseKind.REPOSITORY, "fatal:", "^fatal: (?!\\[)(?<s>.+)"),
            of(CauseKind.REPOSITORY, "error: pathspec", "error: pathspec '(?<s>[^']+)'"),
            of(CauseKind.REPOSITORY, "Error cloning remote repo", "(?<s>Error cloning remote repo.*)"),
            of(
                    CauseKind.CONTAINER,
                    "failed to solve",
                    "failed to solve: (?:process \"(?:/bin/\\w+ -\\w+ )?(?<s>[^\"]+)\" did not|(?<t>.+))"),
            of(CauseKind.CONTAINER, "failed to solve", "failed to solve.*?: (?<s>.+)"),
            of(
                    CauseKind.FILE_MISSING,
                    "calculate checksum of ref",
                    "calculate checksum of ref .*\"/?(?<s>[^\"]+)\": not found"),
            of(CauseKind.CONTAINER, "executor failed running", "executor failed running \\[(?<s>[^\\]]+)"),
            of(CauseKind.CONTAINER, "returned a non-zero code", "The command '(?<s>[^']+)' returned a non-zero code"),
            of(
                    CauseKind.CONTAINER,
                    "did not complete successfully",
                    "process \"(?:/bin/\\w+ -\\w+ )?(?<s>[^\"]+)\" did not complete successfully"),
            of(CauseKind.CONTAINER, "ImagePullBackOff", "(?<s>ImagePullBackOff)"),
            of(CauseKind.BUILD_TOOL, "Failed to execute goal", "Failed to execute goal (?<s>[\\w.:-]+)"),
            of(CauseKind.BUILD_TOOL, "Execution failed for task", "Execution failed for task '(?<s>[^']+)'"),
            of(CauseKind.BUILD_TOOL, "***", "make(?:\\[\\d+\\])?: \\*\\*\\* (?<s>.+)"),
            of(CauseKind.BUILD_TOOL, "uild failed", "^(?:✖ |error )?[Bb]uild failed(?: in .*| with .*)?$"),
            of(CauseKind.BUILD_TOOL, "ERR!", "npm ERR! (?:code )?(?<s>ELIFECYCLE)"),
            of(CauseKind.BUILD_TOOL, "ERR_PNPM", "(?<s>ERR_PNPM_\\w+)"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    "nvalid environment variables",
                    "(?i)invalid environment variables:?\\s*\\{? ?(?-i:(?<s>[A-Z][A-Z0-9_]{2,}))?"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    "nvironment variable not found",
                    "nvironment variable not found: (?<s>\\w+)"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    "environment variable",
                    "[Ss]et the (?<s>[A-Z][A-Z0-9_]{2,}) environment variable"),
            of(CauseKind.VARIABLE_MISSING, "Missing `", "Missing `(?<s>\\w+)` for '\\w+' environment"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    "is not exported by",
                    "\"(?<s>[A-Z][A-Z0-9_]+)\" is not exported by \"(?:virtual:env|\\$env)/"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    "ould not resolve placeholder",
                    "ould not resolve placeholder '(?<s>[^':]+)"),
            of(CauseKind.VARIABLE_MISSING, "required variable", "required variable (?<s>\\w+) is missing"),
            of(CauseKind.CONTAINER, "ErrImagePull", "(?<s>ErrImagePull)"),
            of(CauseKind.BUILD_TOOL, "custom build command", "failed to run custom build command for `(?<s>[^`]+)`"),
            of(
                    CauseKind.NO_OUTPUT,
                    "irectory",
                    "(?i)(?:deploy|publish|output) directory (?:named )?[\"'`]?(?<s>[\\w./-]+)[\"'`]? (?:does not exist|(?:was )?not found|found after)"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    "must be ",
                    "(?<s>[A-Z][A-Z0-9]*_[A-Z0-9_]+) (?:env(?:ironment)? variable )?must be (?:set|provided|specified|defined)"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    " is ",
                    "^(?:\\w*Error: |\\W{1,3})?(?<s>[A-Z][A-Z0-9]*_[A-Z0-9_]+) (?:env(?:ironment)? variable )?is (?:missing|empty|undefined|not provided)"),
            of(
                    CauseKind.VARIABLE_MISSING,
                    "ust ",
                    "[Mm]ust (?:specify|set|provide|define) (?:the )?(?:env(?:ironment)? variable )?[`\\'\"]?(?<s>[A-Z][A-Z0-9]*_[A-Z0-9_]+)"),
            of(CauseKind.DATABASE, "an't locate revision", "(?<s>\\w*an't locate revision identified by '[^']+')"),
            of(CauseKind.DATABASE, "rror establishing a database", "rror establishing a (?<s>database connection)"),
            of(CauseKind.REPOSITORY, "CONFLICT (", "^(?<s>CONFLICT \\(.+)"),
            of(CauseKind.REPOSITORY, "Automatic merge failed", "Automatic merge failed"),
            of(
                    CauseKind.NO_OUTPUT,
                    "No files were found",
                    "No files were found with the provided path: (?<s>[\\w./*-]+)"),
            of(CauseKind.OTHER_PORT, "says that it listens", "says that it listens on port (?<s>\\d+)"),
            of(CauseKind.NOT_HEALTHY, "probe failed", "(?<s>Readiness|Liveness|Startup) probe failed"),
            of(CauseKind.BUILD_TOOL, "ailed to compile", "[Ff]ailed to compile\\.?(?: (?<s>\\S+))?"),
            of(CauseKind.REPOSITORY, "ailed to push some refs", "(?<s>failed to push some refs)"));

    private ToolRules() {}
}
