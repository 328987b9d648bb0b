/// Storage of the projects.
@NullMarked
package dev.tone.platform.projects.sql;

import org.jspecify.annotations.NullMarked;
