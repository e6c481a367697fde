/// Getting back what a service has lost: its copies from the topics, its own facts from a backup.
@NullMarked
package io.mitosis.lab.recovery;

import org.jspecify.annotations.NullMarked;
