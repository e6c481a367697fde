/// RFC 9457 problem details: one shape for every refusal.
@NullMarked
package io.mitosis.defaults.problem;

import org.jspecify.annotations.NullMarked;
