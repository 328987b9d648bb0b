/// Routes of the projects.
@NullMarked
package dev.tone.platform.projects.web;

import org.jspecify.annotations.NullMarked;
