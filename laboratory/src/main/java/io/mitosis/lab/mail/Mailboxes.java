package io.mitosis.lab.mail;

import java.time.Instant;
import java.util.List;

import io.mitosis.lab.system.Addresses;

/// The mailboxes of whatever catches the mails of a system.
public interface Mailboxes {

	/// Those of a system: GreenMail's among processes, Mailpit's in containers.
	static Mailboxes of(Addresses addresses) {
		return addresses.target().isLocal() ? new GreenMail(addresses.mail()) : new Mailpit(addresses.mail());
	}

	/// Since when it has them all, if it forgets and can tell.
	Instant since();

	/// All mails, oldest first.
	List<Mail> all();

	/// The mails to one address in the order of their arrival; none for an address that
	/// never got one.
	List<Mail> of(String address);

}
