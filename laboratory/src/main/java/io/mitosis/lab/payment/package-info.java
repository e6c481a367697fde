/// What the payment sandbox did, as its journal tells.
@NullMarked
package io.mitosis.lab.payment;

import org.jspecify.annotations.NullMarked;
