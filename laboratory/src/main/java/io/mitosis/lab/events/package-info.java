/// Reads the CloudEvents on the topics without a consumer group, so that looking leaves no trace.
@NullMarked
package io.mitosis.lab.events;

import org.jspecify.annotations.NullMarked;
