package io.mitosis.billing.payment;

import java.time.Instant;
import java.util.UUID;

import io.mitosis.billing.money.Money;
import io.mitosis.billing.provider.Charge;
import io.mitosis.defaults.outbox.AggregateRoot;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/// One person's wish to pay one invoice, under an id that is computed from their key.
///
/// ```
///  (1) insert
///      │
///   PENDING, no claim ──── nobody came back for a day ────▶ forgotten
///      │ (2) claim the invoice
///   PENDING, claim ◀─┐
///      │ (3) ask  ───┘ nobody knows: ask again, with back-off
///      ├── approved ─▶ (4) invoice PAID + event, claim gone ─▶ (5) SUCCEEDED
///      └── declined ─▶ (4) DECLINED + event ────────────────▶ (5) claim gone
/// ```
///
/// | a crash after | leaves | what the sweep, or the same key, does |
/// |---|---|---|
/// | 1 | a wish without a claim, nothing charged | the same key claims; the sweep does not, for nobody may be charged who was told 409 |
/// | 2, 3 | the claim | asks the provider, who charges once per payment |
/// | 4, approved | a paid invoice that names the payment | stores SUCCEEDED |
/// | 4, declined | DECLINED, and the claim | lets go of the claim; the answer is replayed meanwhile |
///
/// A decline is stored *before* the claim is let go: in the other order a crash between would lose it, and a second
/// payment could have settled the invoice when the same key comes again.
///
/// Two fields only save work: until `busyUntil` whoever comes with the same key is sent away, and from `dueAt` on the
/// sweep takes over. Two that work on one payment at once ask the provider twice and store the same.
@Document("payments")
@CompoundIndex(name = "by-invoice", def = "{'invoiceId': 1, 'createdAt': -1, '_id': 1}")
@CompoundIndex(name = "due", def = "{'dueAt': 1}")
class Payment extends AggregateRoot {

	@Id
	private final UUID id;

	private final UUID userId;

	private final UUID invoiceId;

	private final Money amount;

	private final String method;

	private final String requestHash;

	private final Instant createdAt;

	private PaymentStatus status = PaymentStatus.PENDING;

	private int attempts;

	private Instant busyUntil;

	private @Nullable Instant dueAt;

	Payment(UUID id, UUID userId, UUID invoiceId, Money amount, String method, String requestHash, Instant createdAt,
			Instant busyUntil) {
		this.id = id;
		this.userId = userId;
		this.invoiceId = invoiceId;
		this.amount = amount;
		this.method = method;
		this.requestHash = requestHash;
		this.createdAt = createdAt;
		this.busyUntil = busyUntil;
		this.dueAt = busyUntil;
	}

	static Payment begin(PaymentOrder order, Money amount, Instant now, Instant busyUntil) {
		return new Payment(order.paymentId(), order.userId(), order.invoiceId(), amount, order.method(), order.hash(),
				now, busyUntil);
	}

	/// Works on it for a while.
	void take(Instant until) {
		this.busyUntil = until;
		this.dueAt = until;
	}

	/// Leaves it to whoever comes next, at the latest the sweep.
	/// @return whether it is open at all
	boolean leave(Instant now, Instant again) {
		if (isFinal()) {
			return false;
		}
		this.attempts++;
		this.busyUntil = now;
		this.dueAt = again;
		return true;
	}

	/// @return whether that was still to do
	boolean succeed() {
		if (isFinal()) {
			return false;
		}
		this.status = PaymentStatus.SUCCEEDED;
		this.dueAt = null;
		return true;
	}

	/// The claim is still to be let go of, so it stays due.
	/// @return whether that was still to do
	boolean decline() {
		if (isFinal()) {
			return false;
		}
		this.status = PaymentStatus.DECLINED;
		raise(new PaymentFailed(PaymentView.of(this), this.userId));
		return true;
	}

	boolean isFinal() {
		return PaymentStatus.FINAL.contains(this.status);
	}

	boolean isBusy(Instant now) {
		return this.busyUntil.isAfter(now);
	}

	boolean answers(PaymentOrder order) {
		return this.requestHash.equals(order.hash());
	}

	Charge charge() {
		return Charge.of(this.id, this.amount, this.method);
	}

	@Override
	protected UUID subject() {
		return this.id;
	}

	@Override
	protected UUID partitionKey() {
		return this.userId;
	}

	UUID id() {
		return this.id;
	}

	UUID invoiceId() {
		return this.invoiceId;
	}

	Money amount() {
		return this.amount;
	}

	PaymentStatus status() {
		return this.status;
	}

	/// How often it was left without an answer.
	int attempts() {
		return this.attempts;
	}

	Instant createdAt() {
		return this.createdAt;
	}

}
