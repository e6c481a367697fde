/// A service with two records for one event type, which does not start.
@NullMarked
package io.mitosis.defaults.ambiguous;

import org.jspecify.annotations.NullMarked;
