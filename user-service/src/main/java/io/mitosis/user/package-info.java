/// The user-service; each sub-package is one feature.
@NullMarked
package io.mitosis.user;

import org.jspecify.annotations.NullMarked;
