/// What keeps one service's trouble from becoming everybody's: time budgets, bulkheads, circuit breakers, honest fallbacks.
@NullMarked
package io.mitosis.gateway.resilience;

import org.jspecify.annotations.NullMarked;
