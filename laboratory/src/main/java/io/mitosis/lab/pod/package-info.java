/// What a cluster says about its pods, turned into what a person wants to know: who is ready, and why not.
///
/// Everything is a function of JSON that `kubectl` printed.
@NullMarked
package io.mitosis.lab.pod;

import org.jspecify.annotations.NullMarked;
