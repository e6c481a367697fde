/// From something that happened to a message about it.
@NullMarked
package io.mitosis.notification.message;

import org.jspecify.annotations.NullMarked;
