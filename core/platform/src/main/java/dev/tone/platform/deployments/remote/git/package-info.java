/// A Git repository that a GitOps controller follows: a release is committed on a branch and pushed, never forced.
@NullMarked
package dev.tone.platform.deployments.remote.git;

import org.jspecify.annotations.NullMarked;
