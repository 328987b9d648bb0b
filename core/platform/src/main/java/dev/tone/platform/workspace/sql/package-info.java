/// Storage of organizations, people and memberships.
@NullMarked
package dev.tone.platform.workspace.sql;

import org.jspecify.annotations.NullMarked;
