/// Dunning: what happens to people who do not pay, step by step, and how it ends when they do.
@NullMarked
package io.mitosis.billing.dunning;

import org.jspecify.annotations.NullMarked;
