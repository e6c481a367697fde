/// What people were told, and how they read it.
@NullMarked
package io.mitosis.notification.inbox;

import org.jspecify.annotations.NullMarked;
