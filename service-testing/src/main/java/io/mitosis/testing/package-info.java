/// Real parts for the tests of one service: a broker, a database, tokens that a service believes.
@NullMarked
package io.mitosis.testing;

import org.jspecify.annotations.NullMarked;
