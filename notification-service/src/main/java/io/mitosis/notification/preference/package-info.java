/// How people say which ways they want to be told.
@NullMarked
package io.mitosis.notification.preference;

import org.jspecify.annotations.NullMarked;
