/// The notification-service; each sub-package is one feature.
@NullMarked
package io.mitosis.notification;

import org.jspecify.annotations.NullMarked;
