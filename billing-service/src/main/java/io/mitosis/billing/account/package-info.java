/// One account per person: opened by their registration, read by themselves.
@NullMarked
package io.mitosis.billing.account;

import org.jspecify.annotations.NullMarked;
