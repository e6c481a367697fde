package io.mitosis.lab.demo;

import java.time.Duration;
import java.util.Map;

import io.mitosis.lab.client.Answer;
import io.mitosis.lab.client.Newcomer;
import io.mitosis.lab.data.Databases;
import io.mitosis.lab.demo.Stage.Member;
import io.mitosis.lab.process.Pause;
import io.mitosis.lab.system.LabException;

/// A farewell: what somebody leaves behind is settled, told and forgotten.
final class ClosingStory implements Story {

	private static final int TRIES = 150;

	private static final Duration PAUSE = Duration.ofMillis(100);

	private final Newcomer newcomer = Newcomer.named("Carl");

	private final Stage stage;

	private final Databases databases;

	ClosingStory(Stage stage, Databases databases) {
		this.stage = stage;
		this.databases = databases;
	}

	@Override
	public void play() {
		this.stage.warmUp(this.newcomer);
		Member carl = this.stage.member(this.newcomer);
		runUpADebt(carl);
		Answer closed = this.stage.change(204, "DELETE", "/api/v1/users/me", Map.of(), carl.token());
		try (Arrivals arrivals = this.stage.watch(carl.id(), this.newcomer)) {
			this.stage.narrator().title("A farewell, hop by hop");
			this.stage.narrator()
				.remark("Carl has a plan, and an open invoice. Times with a + count from his leaving.");
			this.stage.show(ClosingHops.LEAVE, "204 No Content", closed);
			this.stage.show(ClosingHops.VOID, arrivals.event("invoice.voided.v1", "billing-service", Arrivals.SOON));
			this.stage.show(ClosingHops.CLOSE, arrivals.event("account.closed.v1", "billing-service", Arrivals.SOON));
			this.stage.show(ClosingHops.FAREWELL, arrivals.mail("Farewell"));
			awaitOblivion(carl.id());
			this.stage.narrator().tell(ClosingHops.FORGET);
			this.stage.narrator().remark("    > no message, no name, no address; the id stays, CLOSED");
		}
	}

	private void runUpADebt(Member carl) {
		try (Arrivals arrivals = this.stage.watch(carl.id(), this.newcomer)) {
			this.stage.change(200, "PUT", "/api/v1/account/plan", Map.of("plan", "PRO"), carl.token());
			arrivals.event("invoice.issued.v1", "billing-service", Arrivals.SOON);
		}
	}

	private void awaitOblivion(String person) {
		for (int i = 0; i < TRIES; i++) {
			if (this.databases.notificationsOf(person).isEmpty() && isErased(person)) {
				return;
			}
			Pause.of(PAUSE);
		}
		throw new LabException("Something of %s is left: see ./lab audit".formatted(person));
	}

	private boolean isErased(String person) {
		return this.databases.recipients()
			.stream()
			.anyMatch((recipient) -> recipient.id().equals(person) && recipient.erased());
	}

	@Override
	public String person() {
		return this.newcomer.email();
	}

}
