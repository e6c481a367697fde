/// API composition: one answer made of what three services say, each as far as it can be had.
@NullMarked
package io.mitosis.gateway.overview;

import org.jspecify.annotations.NullMarked;
