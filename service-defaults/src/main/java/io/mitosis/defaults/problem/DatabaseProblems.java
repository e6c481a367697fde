package io.mitosis.defaults.problem;

import java.time.Duration;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// 503 while the database is away, whether Spring Data translated the driver's exception or not.
@RestControllerAdvice
@Order(0)
class DatabaseProblems {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseProblems.class);

	private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

	@ExceptionHandler({ DataAccessResourceFailureException.class, MongoTimeoutException.class,
			MongoSocketException.class })
	ResponseEntity<ProblemDetail> on(RuntimeException failure) {
		logger.warn("Database away: {}", failure.getMessage());
		return Problems.unavailable(new UnavailableException("The database", RETRY_AFTER, failure));
	}

}
