/// Reads the mails that the mail catcher holds, by its REST API.
@NullMarked
package io.mitosis.lab.mail;

import org.jspecify.annotations.NullMarked;
