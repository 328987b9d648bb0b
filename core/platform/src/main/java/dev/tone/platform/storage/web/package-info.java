/// Storage over HTTP.
@NullMarked
package dev.tone.platform.storage.web;

import org.jspecify.annotations.NullMarked;
