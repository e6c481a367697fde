/// `./lab kind`: the commands for a cluster of this machine and our system on it.
@NullMarked
package io.mitosis.lab.kind;

import org.jspecify.annotations.NullMarked;
