/// Routes of the environments.
@NullMarked
package dev.tone.platform.environments.web;

import org.jspecify.annotations.NullMarked;
