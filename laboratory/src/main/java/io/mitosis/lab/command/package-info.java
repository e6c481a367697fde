/// The commands that start, stop and show the system.
@NullMarked
package io.mitosis.lab.command;

import org.jspecify.annotations.NullMarked;
