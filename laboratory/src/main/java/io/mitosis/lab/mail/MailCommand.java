package io.mitosis.lab.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

import io.mitosis.lab.client.LoginName;
import io.mitosis.lab.system.TargetOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the mails that were caught; none ever leaves the machine.
@Command(name = "mail", description = "List the mails that were caught")
public final class MailCommand implements Runnable {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss")
		.withZone(ZoneId.systemDefault());

	@Mixin
	private TargetOption system = new TargetOption();

	@Parameters(paramLabel = "ADDRESS", arity = "0..1", description = "one person's only: an e-mail address or alice")
	private @Nullable String address;

	@Option(names = "--full", description = "show the last one whole")
	private boolean full;

	@Override
	public void run() {
		Mailboxes boxes = Mailboxes.of(this.system.addresses());
		List<Mail> mails = (this.address != null) ? boxes.of(LoginName.of(this.address)) : boxes.all();
		if (mails.isEmpty()) {
			System.out.println("No mail was caught.");
		}
		else if (this.full) {
			print(mails.getLast());
		}
		else {
			mails.forEach(
					(mail) -> System.out.printf("%s  %-36s %s%n", TIME.format(mail.sent()), mail.to(), mail.subject()));
		}
	}

	private static void print(Mail mail) {
		System.out.printf("From:    %s%nTo:      %s%nDate:    %s%nSubject: %s%n%n%s%n", mail.from(), mail.to(),
				mail.sent(), mail.subject(), mail.text());
	}

}
