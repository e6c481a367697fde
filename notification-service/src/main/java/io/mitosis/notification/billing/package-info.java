/// What the billing-service tells us, and what we make of it.
@NullMarked
package io.mitosis.notification.billing;

import org.jspecify.annotations.NullMarked;
