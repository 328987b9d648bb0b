/// Routes of artifacts and uploads.
@NullMarked
package dev.tone.platform.artifacts.web;

import org.jspecify.annotations.NullMarked;
