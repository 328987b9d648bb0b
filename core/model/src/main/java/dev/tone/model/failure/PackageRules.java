package dev.tone.model.failure;

import static dev.tone.model.failure.Rule.of;

import java.util.List;

/// What package managers say: scripts, lock files, versions, and what they could not find.
final class PackageRules {
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
            of(CauseKind.LOCKFILE, "checksum mismatch", "verifying (?<s>\\S+?)(?:/go\\.mod)?: checksum mismatch"),
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
            of(CauseKind.WRONG_VERSION, "EBADENGINE", "(?:ERR!|error) code EBADENGINE"),
            of(CauseKind.WRONG_VERSION, "notsup Required", "notsup Required:\\s+\\{\"(?<s>[^\"]+)\""),
            of(CauseKind.WRONG_VERSION, "invalid source release", "invalid (?<s>source release:? \\d+)"),
            of(CauseKind.WRONG_VERSION, "or higher is required", "(?<s>[A-Z]\\w+) [\\d.]+ or higher is required"),
            of(CauseKind.WRONG_VERSION, " version is ", "Your (?<s>\\w+) version is \\S+, but"),
            of(CauseKind.WRONG_VERSION, "your php version", "requires (?<s>php) \\S+ -> your php version"),
            of(
                    CauseKind.WRONG_VERSION,
                    "Unsupported class file major version",
                    "Unsupported class file major version (?<s>\\d+)"),
            of(CauseKind.WRONG_VERSION, "requires rustc", "requires (?<s>rustc) [\\d.]+"),
            of(CauseKind.WRONG_VERSION, "requires a different", "requires a different (?<s>Python)"),
            of(CauseKind.LOCKFILE, "because --locked", "the lock file (?<s>\\S+) because --locked"),
            of(CauseKind.LOCKFILE, "changed significantly since", "changed significantly since (?<s>\\S+lock)"),
            of(CauseKind.LOCKFILE, "to the lockfile", "[Aa]dd the current platform to the (?<s>lockfile)"),
            of(CauseKind.LOCKFILE, " mode", "(?:in|install in) (?:frozen|deployment) mode"),
            of(CauseKind.LOCKFILE, "needs to be updated", "lock ?file at `(?<s>[^`]+)` needs to be updated"),
            of(CauseKind.LOCKFILE, "DO NOT MATCH THE HASHES", "DO NOT MATCH THE HASHES"),
            of(CauseKind.LOCKFILE, "EINTEGRITY", "EINTEGRITY"),
            of(
                    CauseKind.DEPENDENCY_CONFLICT,
                    "installable set of packages",
                    "could not be resolved to an installable set of packages"),
            of(CauseKind.DEPENDENCY_CONFLICT, "No solution found when resolving", "No solution found when resolving"),
            of(
                    CauseKind.DEPENDENCY_CONFLICT,
                    "version solving failed",
                    "(?:depends on (?<s>\\S+) \\([^)]*\\), )?version solving failed"),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "ERR_PNPM_WORKSPACE_PKG_NOT_FOUND",
                    "ERR_PNPM_WORKSPACE_PKG_NOT_FOUND.*?\"(?<s>@?[^@\"]+)@workspace"),
            of(
                    CauseKind.WRONG_VERSION,
                    "compatible .NET SDK was not found",
                    "compatible (?<s>\\.NET SDK) was not found"),
            of(CauseKind.DEPENDENCY_MISSING, "nable to find package", "nable to find package (?<s>[\\w.-]+\\w)"),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "ouldn't find ",
                    "ouldn't find (?:package|any versions for) \"(?<s>[^\"]+)\\\""),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "Could not find a package configuration",
                    "Could not find a package configuration file provided by \"(?<s>[^\"]+)\""),
            of(CauseKind.DEPENDENCY_MISSING, "By not providing", "By not providing \"Find(?<s>\\w+)\\.cmake\""),
            of(CauseKind.DEPENDENCY_MISSING, "Could NOT find", "Could NOT find (?<s>\\w+)"),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "failed to resolve source metadata",
                    "failed to resolve source metadata for (?<s>\\S+):"),
            of(CauseKind.DEPENDENCY_MISSING, "pull access denied", "pull access denied(?: for (?<s>[\\w./-]+))?"),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "manifest unknown",
                    "(?:manifest for (?<s>\\S+) not found.*)?manifest unknown"),
            of(CauseKind.DEPENDENCY_MISSING, "the system library", "[Tt]he system library `(?<s>[^`]+)`"),
            of(CauseKind.DEPENDENCY_MISSING, "pkg-config", "Package \\'?(?<s>[\\w.+-]+)\\'?,? .*not found"),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "ould not find directory of",
                    "ould not find directory of (?<s>\\w+) installation"),
            of(
                    CauseKind.LOCKFILE,
                    "ockfile",
                    "(?i)lock ?file\\b.*\\b(?:frozen|out of (?:date|sync)|had changes|not up[- ]to[- ]date|does not satisfy|would (?:have been|be) (?:modified|created))"),
            of(CauseKind.WRONG_VERSION, "equire", "[Nn]ode\\.js version >=? ?v?(?<s>[\\d.]+) is required"),
            of(
                    CauseKind.WRONG_VERSION,
                    "equires",
                    "[Rr]equires (?<s>[Nn]ode(?:\\.js)?|[Pp]ython|Java|JDK|PHP|Ruby|[Gg]o)(?: version)? ?v?[\\d>^~=]"),
            of(
                    CauseKind.WRONG_VERSION,
                    "not in the allowed range",
                    "Detected (?<s>\\w+)(?: [Vv]ersion)?:? .*not in the allowed range"),
            of(CauseKind.WRONG_VERSION, "digital envelope routines", "digital envelope routines::unsupported"),
            of(CauseKind.DEPENDENCY_MISSING, "not found", "[Dd]ependency [\"\\'`](?<s>[^\"\\'`]+)[\"\\'`] not found"),
            of(CauseKind.WRONG_VERSION, "GLIBC", "version `(?<s>GLIBC\\w*[\\d.]*)' not found"),
            of(CauseKind.WRONG_VERSION, "requires at least", "requires at least (?<s>JVM) runtime version"),
            of(
                    CauseKind.WRONG_VERSION,
                    "incompatible with server",
                    "(?<s>database files) are incompatible with server"),
            of(CauseKind.DEPENDENCY_MISSING, "PHP extension", "PHP extension (?<s>ext-\\w+)"),
            of(
                    CauseKind.DEPENDENCY_CONFLICT,
                    "ependencies could not be resolved because",
                    "ependencies could not be resolved because"),
            of(CauseKind.DEPENDENCY_MISSING, "missing from your system", "requires (?<s>ext-[\\w-]+)"),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "ERR_PNPM_FETCH_404",
                    "ERR_PNPM_FETCH_404\\s+GET https?://[^/]+/(?<s>\\S+?):"),
            of(CauseKind.DEPENDENCY_MISSING, "is not in the npm registry", "(?<s>\\S+) is not in the npm registry"),
            of(CauseKind.DEPENDENCY_MISSING, "build gem native", "[Ff]ailed to build gem native extension"),
            of(
                    CauseKind.DEPENDENCY_MISSING,
                    "error occurred while installing",
                    "error occurred while installing (?<s>\\S+)"));

    private PackageRules() {}
}
