/// The billing-service; each sub-package is one feature.
@NullMarked
package io.mitosis.billing;

import org.jspecify.annotations.NullMarked;
