/// GitHub Actions: a workflow that people wrote does the work; it is started, followed and repeated from here.
@NullMarked
package dev.tone.platform.deployments.remote.github;

import org.jspecify.annotations.NullMarked;
