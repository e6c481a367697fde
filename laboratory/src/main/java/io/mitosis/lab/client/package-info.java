/// The system as its clients meet it: the API and the token endpoint behind the one origin.
@NullMarked
package io.mitosis.lab.client;

import org.jspecify.annotations.NullMarked;
