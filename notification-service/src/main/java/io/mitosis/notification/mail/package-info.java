/// Notifications on their way out by SMTP: claimed, sent, marked, and retried while the mail server is away.
@NullMarked
package io.mitosis.notification.mail;

import org.jspecify.annotations.NullMarked;
