/// Our own applications: built when their sources are newer, and unpacked for a quick start.
@NullMarked
package io.mitosis.lab.build;

import org.jspecify.annotations.NullMarked;
