/// Routes of the audit trail.
@NullMarked
package dev.tone.platform.audit.web;

import org.jspecify.annotations.NullMarked;
