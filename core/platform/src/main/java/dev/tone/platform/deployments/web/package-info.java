/// Deployments over HTTP.
@NullMarked
package dev.tone.platform.deployments.web;

import org.jspecify.annotations.NullMarked;
