/// Deployments, sites and trust in SQL.
@NullMarked
package dev.tone.platform.deployments.sql;

import org.jspecify.annotations.NullMarked;
