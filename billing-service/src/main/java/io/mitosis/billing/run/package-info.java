/// Billing runs: everybody's invoice of a calendar month, exactly once.
@NullMarked
package io.mitosis.billing.run;

import org.jspecify.annotations.NullMarked;
