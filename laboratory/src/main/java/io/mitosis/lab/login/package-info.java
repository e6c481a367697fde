/// Logging in as oneself, in a browser, without this program ever seeing a password.
@NullMarked
package io.mitosis.lab.login;

import org.jspecify.annotations.NullMarked;
