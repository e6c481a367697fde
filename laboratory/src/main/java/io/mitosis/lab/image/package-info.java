/// Our container images: built from jars of this machine, measured.
@NullMarked
package io.mitosis.lab.image;

import org.jspecify.annotations.NullMarked;
