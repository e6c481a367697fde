/// What happens to the messages and the data of somebody who leaves.
@NullMarked
package io.mitosis.notification.closing;

import org.jspecify.annotations.NullMarked;
