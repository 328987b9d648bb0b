/// The trail of every change, and the change itself: one transaction, one audit event, its facts.
@NullMarked
package dev.tone.platform.kernel.audit;

import org.jspecify.annotations.NullMarked;
