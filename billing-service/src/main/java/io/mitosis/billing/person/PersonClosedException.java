package io.mitosis.billing.person;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// Somebody who has closed comes with a token that is not expired yet: nothing of theirs is there any more.
class PersonClosedException extends ErrorResponseException {

	PersonClosedException() {
		super(HttpStatus.NOT_FOUND);
	}

}
