package io.mitosis.defaults.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers errors that happen outside of controllers, in a filter or in the container, where Boot shows its error page.
@RestController
class ProblemErrorController implements ErrorController {

	@RequestMapping("${spring.web.error.path:/error}")
	ProblemDetail error(HttpServletRequest request) {
		boolean dispatched = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer;
		int status = dispatched ? (int) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) : 404;
		return Problems.of(HttpStatusCode.valueOf(status));
	}

}
