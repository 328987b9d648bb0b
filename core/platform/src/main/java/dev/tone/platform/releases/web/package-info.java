/// Releases over HTTP.
@NullMarked
package dev.tone.platform.releases.web;

import org.jspecify.annotations.NullMarked;
