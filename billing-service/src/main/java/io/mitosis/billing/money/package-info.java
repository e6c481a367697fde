/// Exact amounts, in memory and on the wire.
@NullMarked
package io.mitosis.billing.money;

import org.jspecify.annotations.NullMarked;
