package dev.tone.model.failure;

import static dev.tone.model.failure.Rule.of;

import java.util.List;

/// What the machine, the network and the shell say.
final class MachineRules {
    static final List<Rule> ALL = List.of(
            of(
                    CauseKind.DISK_FULL,
                    "No space left on device",
                    "(?:(?<s>[\\w./@-]*/[\\w./@-]+)\\b.{0,40})?No space left on device"),
            of(CauseKind.DISK_FULL, "ENOSPC", "ENOSPC"),
            of(CauseKind.DISK_FULL, "isk quota exceeded", "isk quota exceeded"),
            of(CauseKind.DISK_FULL, "not enough space on the disk", "not enough space on the disk"),
            of(CauseKind.OUT_OF_MEMORY, "heap out of memory", "(?<s>JavaScript) heap out of memory"),
            of(CauseKind.OUT_OF_MEMORY, "OutOfMemoryError", "java\\.lang\\.OutOfMemoryError(?:: (?<s>[\\w ]+))?"),
            of(CauseKind.OUT_OF_MEMORY, "annot allocate memory", "annot allocate memory"),
            of(CauseKind.OUT_OF_MEMORY, "ENOMEM", "\\bENOMEM\\b"),
            of(CauseKind.OUT_OF_MEMORY, "MemoryError", "^MemoryError"),
            of(CauseKind.OUT_OF_MEMORY, "OOMKilled", "OOMKilled"),
            of(CauseKind.OUT_OF_MEMORY, "oom", "\\boom-kill|invoked oom-killer"),
            of(CauseKind.OUT_OF_MEMORY, "ut of memory", "\\b[Oo]ut of memory\\b"),
            of(CauseKind.OUT_OF_MEMORY, "memory allocation of", "memory allocation of \\d+ bytes failed"),
            of(CauseKind.PORT_IN_USE, "EADDRINUSE", "EADDRINUSE(?:.*?:(?<s>\\d{2,5}))?"),
            of(
                    CauseKind.PORT_IN_USE,
                    "ddress already in use",
                    "(?:[:\\[](?<s>\\d{2,5})\\]?.{0,40})?[Aa]ddress already in use"),
            of(CauseKind.PORT_IN_USE, "already in use", "[Pp]ort (?<s>\\d{2,5}) (?:is|was) already in use"),
            of(
                    CauseKind.PORT_IN_USE,
                    "port is already allocated",
                    "(?::(?<s>\\d{2,5}))?.{0,20}port is already allocated"),
            of(CauseKind.COMMAND_MISSING, "ommand not found", "(?<s>[\\w.@+-]+): (?:[Cc]ommand )not found"),
            of(CauseKind.COMMAND_MISSING, "ommand not found", "[Cc]ommand not found: (?<s>[\\w.@+-]+)"),
            of(
                    CauseKind.COMMAND_MISSING,
                    "not found",
                    "^(?:/\\S*/)?(?:sh|bash|dash|ash|zsh|ksh|\\S+\\.sh): (?:line )?(?:\\d+: )?(?<s>[\\w.@+/-]+): not found"),
            of(CauseKind.COMMAND_MISSING, "is not recognized", "'(?<s>[^']+)' is not recognized as"),
            of(
                    CauseKind.COMMAND_MISSING,
                    "executable file not found",
                    "exec: \"(?<s>[^\"]+)\": executable file not found"),
            of(CauseKind.COMMAND_MISSING, "spawn", "spawn (?<s>[\\w.@+/-]+) ENOENT"),
            of(CauseKind.COMMAND_MISSING, "env:", "env: [‘'\"]?(?<s>[\\w.+-]+)[’'\"]?: No such file"),
            of(CauseKind.COMMAND_MISSING, "Cannot run program", "Cannot run program \"(?<s>[^\"]+)\""),
            of(CauseKind.NAME_NOT_RESOLVED, "ENOTFOUND", "(?:ENOTFOUND|EAI_AGAIN)\\s+(?<s>[\\w.-]+\\w)"),
            of(CauseKind.NAME_NOT_RESOLVED, "EAI_AGAIN", "EAI_AGAIN\\s+(?<s>[\\w.-]+\\w)"),
            of(
                    CauseKind.NAME_NOT_RESOLVED,
                    "ould not resolve host",
                    "ould not resolve host(?:name)?:? '?(?<s>[\\w.-]+\\w)"),
            of(CauseKind.NAME_NOT_RESOLVED, "no such host", "lookup (?<s>[\\w.-]+\\w).*no such host"),
            of(CauseKind.NAME_NOT_RESOLVED, "UnknownHostException", "UnknownHostException: (?<s>[\\w.-]+\\w)"),
            of(
                    CauseKind.NAME_NOT_RESOLVED,
                    "ame or service not known",
                    "(?:'(?<s>[\\w.-]+)'.*)?[Nn]ame or service not known"),
            of(
                    CauseKind.NAME_NOT_RESOLVED,
                    "emporary failure in name resolution",
                    "emporary failure in name resolution"),
            of(CauseKind.NAME_NOT_RESOLVED, "emporary failure resolving", "emporary failure resolving '(?<s>[^']+)'"),
            of(CauseKind.CERTIFICATE, "PKIX path building failed", "PKIX path building failed"),
            of(CauseKind.CERTIFICATE, "CERTIFICATE_VERIFY_FAILED", "CERTIFICATE_VERIFY_FAILED"),
            of(
                    CauseKind.CERTIFICATE,
                    "certificate",
                    "(?i)x509: certificate|self[- ]signed certificate|certificate has expired|unable to (?:verify|get) (?:the first|local issuer) certificate|certificate verify failed|SSL certificate problem"),
            of(CauseKind.CERTIFICATE, "SSLHandshakeException", "SSLHandshakeException"),
            of(CauseKind.CERTIFICATE, "_CERT", "(?:SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT|CERT_HAS_EXPIRED)"),
            of(
                    CauseKind.LIMIT_REACHED,
                    "429",
                    "(?:(?<s>[\\w-]+(?:\\.[\\w-]+)+).*)?(?:(?:HTTP|status(?: code)?|error:?|code:?|returned) ?:? ?(?:\\S+ )?429\\b|429 Too Many)"),
            of(CauseKind.LIMIT_REACHED, "rate limit", "(?i)(?:api )?rate limit (?:exceeded|reached)"),
            of(CauseKind.LIMIT_REACHED, "toomanyrequests", "toomanyrequests"),
            of(
                    CauseKind.ACCESS,
                    "401",
                    "(?:https?://(?<s>[\\w.-]+).*)?\\b(?:E401|401 Unauthorized|status(?: code)?:? ?401|error:? 401|returned(?: an)? error: 401)\\b"),
            of(
                    CauseKind.ACCESS,
                    "403",
                    "(?:https?://(?<s>[\\w.-]+).*)?\\b(?:E403|403 Forbidden|status(?: code)?:? ?403|error:? 403|returned(?: an)? error: 403)\\b"),
            of(
                    CauseKind.ACCESS,
                    "uthentication failed",
                    "[Aa]uthentication failed(?: for '?(?:https?://)?(?<s>[\\w.-]+))?"),
            of(CauseKind.ACCESS, "ENEEDAUTH", "ENEEDAUTH"),
            of(
                    CauseKind.ACCESS,
                    "could not read Username",
                    "could not read (?:Username|Password) for '(?:https?://)?(?<s>[^'/]+)"),
            of(
                    CauseKind.ACCESS,
                    "Permission denied (publickey",
                    "(?:(?<s>[\\w@.-]+): )?Permission denied \\(publickey"),
            of(
                    CauseKind.ACCESS,
                    "password authentication failed",
                    "password authentication failed for user \"?(?<s>[\\w-]+)"),
            of(CauseKind.ACCESS, "denied: requested access", "denied: requested access to the resource is denied"),
            of(
                    CauseKind.ACCESS,
                    "nauthorized",
                    "^(?:.{0,40}: )?[Uu]nauthorized(?: |$)|unauthorized: authentication required"),
            of(CauseKind.NETWORK, "ECONNREFUSED", "ECONNREFUSED(?: (?<s>[\\w.:\\[\\]-]+))?"),
            of(CauseKind.NETWORK, "ECONNRESET", "ECONNRESET"),
            of(CauseKind.NETWORK, "ETIMEDOUT", "E(?:SOCKET)?TIMEDOUT(?: (?<s>[\\w.:-]+))?"),
            of(
                    CauseKind.NETWORK,
                    "onnection refused",
                    "(?:(?<s>[\\w.-]+(?::\\d+)?)[: \\]]{1,3}.{0,30})?[Cc]onnection refused"),
            of(CauseKind.NETWORK, "onnection reset", "(?:https?://(?<s>[\\w.-]+).*)?[Cc]onnection reset(?: by peer)?"),
            of(CauseKind.NETWORK, "onnection timed out", "[Cc]onnection timed out"),
            of(CauseKind.NETWORK, "ailed to connect to", "[Ff]ailed to connect to (?<s>[\\w.:-]+)"),
            of(CauseKind.NETWORK, "i/o timeout", "(?:dial tcp (?<s>[\\w.:-]+): )?i/o timeout"),
            of(CauseKind.NETWORK, "TLS handshake timeout", "TLS handshake timeout"),
            of(CauseKind.NETWORK, "etwork is unreachable", "[Nn]etwork is unreachable"),
            of(CauseKind.NETWORK, "emote end hung up", "remote end hung up"),
            of(
                    CauseKind.NETWORK,
                    "50",
                    "(?:https?://(?<s>[\\w.-]+).*)?(?:returned error: 50\\d|(?:status|status code|HTTP(?:/[\\d.]+)?)[: ]{1,2}50[0234]\\b|\\b50[234] (?:Bad Gateway|Service (?:Temporarily )?Unavailable|Gateway Time-?[Oo]ut))"),
            of(CauseKind.NETWORK, "httpReadSeeker", "httpReadSeeker: failed open.*?(?:Get \"https?://(?<s>[^/\"]+))?"),
            of(CauseKind.NETWORK, "stream error", "stream error: stream ID \\d+"),
            of(
                    CauseKind.PERMISSION,
                    "ermission denied",
                    "(?:(?<s>/?[\\w.@-]*/[\\w./@-]+|\\./\\S+)'?:? )?\\(?(?:\\w+ \\d+: )?[Pp]ermission denied"),
            of(CauseKind.PERMISSION, "EACCES", "EACCES(?:.*'(?<s>[^']+)')?"),
            of(CauseKind.PERMISSION, "EPERM", "\\bEPERM\\b(?:.*'(?<s>[^']+)')?"),
            of(
                    CauseKind.PERMISSION,
                    "peration not permitted",
                    "(?:(?<s>/?[\\w.@-]*/[\\w./@-]+): )?[Oo]peration not permitted"),
            of(CauseKind.PERMISSION, "AccessDeniedException", "AccessDeniedException: (?<s>\\S+)"),
            of(CauseKind.PERMISSION, "ead-only file system", "(?:(?<s>/[\\w./@-]+).{0,10})?[Rr]ead-only file system"),
            of(
                    CauseKind.FILE_MISSING,
                    "No such file or directory",
                    "(?:[:‘'\"(] ?|^)(?<s>(?:[\\w.@~-]*/)*[\\w.@~-]+)[’'\")]?: (?:\\(?os error|No such file or directory)"),
            of(CauseKind.FILE_MISSING, "No such file or directory", "No such file or directory(?:: '(?<s>[^']+)')?"),
            of(CauseKind.FILE_MISSING, "ENOENT", "ENOENT(?:.*'(?<s>[^']+)')?"),
            of(CauseKind.FILE_MISSING, "NoSuchFileException", "NoSuchFileException: (?<s>\\S+)"),
            of(CauseKind.FILE_MISSING, "FileNotFoundException", "FileNotFoundException: (?<s>\\S+)"),
            of(CauseKind.FILE_MISSING, "No rule to make target", "No rule to make target '(?<s>[^']+)'"),
            of(CauseKind.CRASH, "egmentation fault", "(?<s>[Ss]egmentation fault)"),
            of(CauseKind.CRASH, "SIGSEGV", "(?<s>SIGSEGV)"),
            of(CauseKind.CRASH, "core dumped", "(?<s>\\w[\\w ]*) \\(core dumped\\)"),
            of(
                    CauseKind.CRASH,
                    "fatal error has been detected by the Java",
                    "(?<s>fatal error) has been detected by the Java"),
            of(CauseKind.CRASH, "panic:", "^panic: (?<s>.+)"),
            of(CauseKind.CRASH, "panicked at", "thread '[^']*'.* panicked at (?<s>.+)"),
            of(CauseKind.KILLED, "Killed", "^(?:\\S+: line \\d+: +\\d+ )?Killed\\b"),
            of(CauseKind.KILLED, "SIGKILL", "SIGKILL"),
            of(CauseKind.KILLED, "signal: killed", "signal: killed"),
            of(CauseKind.TIME_OUT, "imed out", "(?i)(?<s>\\w[\\w ./-]{0,60}?)? ?timed out after"),
            of(CauseKind.TIME_OUT, "exceeded the maximum execution time", "exceeded the maximum execution time"));

    private MachineRules() {}
}
