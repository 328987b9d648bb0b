package dev.tone.platform.deployments.sites;

import java.io.IOException;

/// A request that is answered with an error page and ends its connection, because its end cannot be trusted.
final class HttpRefusal extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    HttpRefusal(int status, String why) {
        super(why);
        this.status = status;
    }

    int status() {
        return status;
    }
}
