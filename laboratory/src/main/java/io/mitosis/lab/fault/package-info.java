/// Trouble on command: what `./lab break` breaks and `./lab heal` heals, and the proxy that slows and cuts links.
@NullMarked
package io.mitosis.lab.fault;

import org.jspecify.annotations.NullMarked;
