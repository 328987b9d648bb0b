package dev.tone.canvas.blueprint.check;

import dev.tone.canvas.service.SecretReference;
import java.util.regex.Pattern;

/// Tells a secret by the name of its variable or by its look.
public final class Secrets {
    private static final Pattern NAME =
            Pattern.compile("(?i)(?:^|.*[_.-])(?:PASSWORD|PASSWD|PASSPHRASE|PWD|SECRET|TOKEN|CREDENTIALS?|"
                    + "(?:API|ACCESS|SECRET|PRIVATE|SIGNING|ENCRYPTION|MASTER)[_.-]?KEY|APIKEY)");
    private static final Pattern LOOK = Pattern.compile("(?s).*(?:"
            + "://[^/\\s:@]{1,200}:[^/\\s@]{1,200}@"
            + "|-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----"
            + "|\\bAKIA[0-9A-Z]{16}\\b"
            + "|\\bgh[pousr]_[A-Za-z0-9]{36}"
            + "|\\bsk_live_[A-Za-z0-9]{16}"
            + "|\\bxox[abprs]-[A-Za-z0-9-]{10}"
            + "|\\beyJ[A-Za-z0-9_-]{10,2000}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{10}"
            + ").*");
    /// What is looked at of a value.
    private static final int LENGTH = 4_000;

    private Secrets() {}

    /// Whether the value would be readable as a secret by whoever sees the drawing.
    public static boolean isPlainSecret(String name, String value) {
        if (value.isBlank() || SecretReference.parse(value) != null || value.startsWith("secret:")) {
            return false;
        }
        String start = value.length() > LENGTH ? value.substring(0, LENGTH) : value;
        return NAME.matcher(name.length() > 200 ? name.substring(0, 200) : name).matches()
                || LOOK.matcher(start).matches();
    }
}
