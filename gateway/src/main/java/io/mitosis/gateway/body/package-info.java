/// Takes in the bodies of requests before anything is done about them.
@NullMarked
package io.mitosis.gateway.body;

import org.jspecify.annotations.NullMarked;
