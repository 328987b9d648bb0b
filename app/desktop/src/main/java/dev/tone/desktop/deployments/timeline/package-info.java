/// Deployments on a scale of time: the waterfall of one, and the lanes of all.
@NullMarked
package dev.tone.desktop.deployments.timeline;

import org.jspecify.annotations.NullMarked;
