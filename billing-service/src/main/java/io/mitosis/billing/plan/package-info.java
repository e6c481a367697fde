/// What a person can subscribe to, and for how much.
@NullMarked
package io.mitosis.billing.plan;

import org.jspecify.annotations.NullMarked;
