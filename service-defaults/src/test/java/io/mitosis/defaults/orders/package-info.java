/// A service in small, on which outbox and listeners are tested: it owns orders and hears of stock.
@NullMarked
package io.mitosis.defaults.orders;

import org.jspecify.annotations.NullMarked;
