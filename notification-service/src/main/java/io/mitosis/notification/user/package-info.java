/// What the user-service tells us, and what we make of it.
@NullMarked
package io.mitosis.notification.user;

import org.jspecify.annotations.NullMarked;
