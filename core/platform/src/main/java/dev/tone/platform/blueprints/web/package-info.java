/// Blueprints over HTTP.
@NullMarked
package dev.tone.platform.blueprints.web;

import org.jspecify.annotations.NullMarked;
