package io.mitosis.defaults.outbox;

import java.util.Objects;

import org.bson.Document;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.mapping.event.AfterSaveCallback;

/// Tells the relay about a document that was just stored with waiting events; the request does not wait for it.
class OutboxHandover implements AfterSaveCallback<AggregateRoot> {

	/// Asked for late: the lanes need the template, which needs this callback.
	private final ObjectProvider<RelayLanes> lanes;

	OutboxHandover(ObjectProvider<RelayLanes> lanes) {
		this.lanes = lanes;
	}

	@Override
	public AggregateRoot onAfterSave(AggregateRoot aggregate, Document document, String collection) {
		if (!aggregate.outbox().isEmpty()) {
			Object id = Objects.requireNonNull(document.get("_id"));
			this.lanes.getObject().submit(new AggregateRef(aggregate.getClass(), id));
		}
		return aggregate;
	}

}
