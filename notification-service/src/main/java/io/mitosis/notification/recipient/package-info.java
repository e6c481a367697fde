/// Our copy of the people we write to.
@NullMarked
package io.mitosis.notification.recipient;

import org.jspecify.annotations.NullMarked;
