package io.mitosis.defaults.lifecycle;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.ErrorHandler;

/// Tells an absent database, which every task that looks into it will meet until it is back, from a failure that somebody
/// must look at.
class ScheduledTaskFailures implements ErrorHandler {

	private static final Logger logger = LoggerFactory.getLogger(ScheduledTaskFailures.class);

	private final Complaint away = new Complaint(logger, "Scheduled tasks wait for the database");

	@Override
	public void handleError(Throwable failure) {
		if (failure instanceof DataAccessResourceFailureException outage) {
			this.away.about(outage);
		}
		else {
			logger.error("A scheduled task failed", failure);
		}
	}

}
