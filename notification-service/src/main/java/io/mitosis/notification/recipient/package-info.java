/// Our copy of the people we write to: where to, how they like it, and what their standing allows them.
@NullMarked
package io.mitosis.notification.recipient;

import org.jspecify.annotations.NullMarked;
