/// The payment provider: the only call that leaves the system while somebody waits.
@NullMarked
package io.mitosis.billing.provider;

import org.jspecify.annotations.NullMarked;
