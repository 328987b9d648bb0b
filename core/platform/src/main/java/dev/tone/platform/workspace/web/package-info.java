/// Routes of the workspace.
@NullMarked
package dev.tone.platform.workspace.web;

import org.jspecify.annotations.NullMarked;
