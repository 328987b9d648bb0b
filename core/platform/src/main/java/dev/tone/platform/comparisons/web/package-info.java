/// Comparisons over HTTP.
@NullMarked
package dev.tone.platform.comparisons.web;

import org.jspecify.annotations.NullMarked;
