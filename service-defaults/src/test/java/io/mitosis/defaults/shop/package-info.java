/// A service that has nothing but endpoints, to see how requests are checked and refused.
@NullMarked
package io.mitosis.defaults.shop;

import org.jspecify.annotations.NullMarked;
