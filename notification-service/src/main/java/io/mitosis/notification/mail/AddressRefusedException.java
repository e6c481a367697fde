package io.mitosis.notification.mail;

import org.springframework.mail.MailException;

/// The mail server will never take a mail to this address.
class AddressRefusedException extends MailException {

	AddressRefusedException(MailException cause) {
		super("Address refused", cause);
	}

}
