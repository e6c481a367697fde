package io.mitosis.defaults.orders;

import java.util.UUID;

import io.mitosis.defaults.outbox.AggregateRoot;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

@Document("orders")
public class Order extends AggregateRoot {

	@Id
	private final UUID id;

	private final UUID customer;

	private int lines;

	private String note = "";

	Order(UUID id, UUID customer) {
		this.id = id;
		this.customer = customer;
	}

	public static Order place() {
		Order order = new Order(UUID.randomUUID(), UUID.randomUUID());
		order.raise(new OrderPlaced(order.id));
		return order;
	}

	public void addLine(String text) {
		raise(new LineAdded(this.id, ++this.lines, text));
	}

	public void note(String text) {
		this.note = text;
	}

	@Override
	protected UUID subject() {
		return this.id;
	}

	@Override
	protected UUID partitionKey() {
		return this.customer;
	}

	public UUID id() {
		return this.id;
	}

	public UUID customer() {
		return this.customer;
	}

	public int lines() {
		return this.lines;
	}

	public String note() {
		return this.note;
	}

}
