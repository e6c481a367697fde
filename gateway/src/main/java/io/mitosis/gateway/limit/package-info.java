/// How much anybody may ask for: token buckets per person and per address.
///
/// @see docs/adr/0019-token-buckets-per-process.md
@NullMarked
package io.mitosis.gateway.limit;

import org.jspecify.annotations.NullMarked;
