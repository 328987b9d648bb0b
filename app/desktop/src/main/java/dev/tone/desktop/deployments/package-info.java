/// Deployments: list, timeline, one in detail, failure, roll back, compare.
@NullMarked
package dev.tone.desktop.deployments;

import org.jspecify.annotations.NullMarked;
