/// The REST side of the platform: Retrofit interfaces that answer values and throw faults.
@NullMarked
package dev.tone.client.http;

import org.jspecify.annotations.NullMarked;
