/// The one HTTP edge: routes, authentication, problems, idempotency, paging.
@NullMarked
package dev.tone.platform.kernel.http;

import org.jspecify.annotations.NullMarked;
