/// Vercel: files by their digests, deployments that take production over when they are ready.
@NullMarked
package dev.tone.platform.deployments.remote.vercel;

import org.jspecify.annotations.NullMarked;
