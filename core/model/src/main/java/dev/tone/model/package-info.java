/// What client and platform tell each other: records of the contract, its endpoints, faults and identifiers.
@NullMarked
package dev.tone.model;

import org.jspecify.annotations.NullMarked;
