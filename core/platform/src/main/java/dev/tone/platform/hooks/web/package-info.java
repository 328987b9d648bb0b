/// Routes of hooks.
@NullMarked
package dev.tone.platform.hooks.web;

import org.jspecify.annotations.NullMarked;
