/// Programs of others that we drive (Docker, kind, kubectl): found, examined, run, their answers read.
@NullMarked
package io.mitosis.lab.tool;

import org.jspecify.annotations.NullMarked;
