/// Traces and metrics: what every service reports the same way.
@NullMarked
package io.mitosis.defaults.observability;

import org.jspecify.annotations.NullMarked;
