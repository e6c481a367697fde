/// Reads the mails that were caught, by the REST API of whatever catches them.
@NullMarked
package io.mitosis.lab.mail;

import org.jspecify.annotations.NullMarked;
