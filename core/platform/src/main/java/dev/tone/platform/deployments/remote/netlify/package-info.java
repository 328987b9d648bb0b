/// Netlify: files by their digests, deploys that are published once they are healthy.
@NullMarked
package dev.tone.platform.deployments.remote.netlify;

import org.jspecify.annotations.NullMarked;
