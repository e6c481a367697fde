package io.mitosis.lab.data;

import org.bson.Document;

/// A person as notification-service knows them.
///
/// @param erased whether nothing personal is left
public record StoredRecipient(String id, String status, boolean erased) {

	static StoredRecipient of(Document document) {
		boolean erased = Fields.text(document, "email").isEmpty() && Fields.text(document, "displayName").isEmpty();
		return new StoredRecipient(Fields.id(document, "_id"), Fields.text(document, "status"), erased);
	}

}
