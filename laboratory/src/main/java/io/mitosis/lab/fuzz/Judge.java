package io.mitosis.lab.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.mitosis.lab.system.Checkout;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Says what is wrong with an answer, whatever was asked.
///
/// @param checkout where the pages of the problems are
record Judge(Checkout checkout) {

	/// What HTTP and the gateway may answer to every request.
	private static final Set<Integer> GENERAL = Set.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 417, 429, 431, 503);

	private static final Pattern INSIDE = Pattern
		.compile("\\bjavax?\\.[a-z]|jakarta\\.|org\\.springframework|org\\.apache"
				+ "|io\\.mitosis|\\bat [a-z]+\\.[\\w.$]+\\(|Exception|tools\\.jackson|127\\.0\\.0\\.1|_id\\b|MongoDB|Keycloak");

	private static final Set<String> HOP_BY_HOP = Set.of("keep-alive", "proxy-authenticate", "proxy-authorization",
			"te", "trailer", "upgrade", "proxy-connection");

	private static final List<String> ONCE = List.of("Content-Type", "Content-Length", "Transfer-Encoding",
			"Connection", "Date", "X-Trace-Id", "Cache-Control", "ETag", "Location", "Retry-After");

	private static final Pattern PAGE = Pattern.compile("/docs/problems/([a-z-]+)");

	/// One sentence for each thing that is wrong.
	List<String> findings(Draft draft, Reply reply) {
		List<String> findings = new ArrayList<>();
		judgeStatus(draft, reply, findings);
		judgeHeaders(reply, findings);
		Matcher inside = INSIDE.matcher(reply.body());
		if (inside.find()) {
			findings.add("the body tells of the inside: " + inside.group());
		}
		if (reply.status() >= 400 && !draft.method.equals("HEAD")) {
			judgeProblem(reply, findings);
		}
		else if (reply.status() < 300 && draft.isOperation()) {
			judgeSuccess(draft, reply, findings);
		}
		return findings;
	}

	private static void judgeStatus(Draft draft, Reply reply, List<String> findings) {
		int status = reply.status();
		boolean documented = draft.operation.documents(status) || GENERAL.contains(status)
				|| (status == 304 && draft.has("If-None-Match"));
		if (status >= 500 && status != 503) {
			findings.add("nobody should be answered " + status);
		}
		else if (status == 503 && !reply.header("Retry-After").matches("\\d+")) {
			findings.add("503 without Retry-After");
		}
		else if (!documented && draft.isOperation()) {
			findings.add("status %d is not documented".formatted(status));
		}
	}

	private static void judgeHeaders(Reply reply, List<String> findings) {
		reply.headers()
			.stream()
			.filter((header) -> HOP_BY_HOP.contains(header.getKey().toLowerCase(java.util.Locale.ROOT)))
			.forEach((header) -> findings.add("hop-by-hop header " + header.getKey()));
		ONCE.stream()
			.filter((name) -> reply.all(name).size() > 1)
			.forEach((name) -> findings.add("%s comes twice".formatted(name)));
		if (!reply.header("X-Injected").isEmpty()) {
			findings.add("a header of the request is injected into the answer");
		}
		if (!reply.header("Server").isEmpty() || !reply.header("X-Powered-By").isEmpty()) {
			findings.add("the answer names its server");
		}
	}

	private void judgeProblem(Reply reply, List<String> findings) {
		JsonNode problem = json(reply.body());
		if (!reply.header("Content-Type").startsWith("application/problem+json") || !problem.isObject()) {
			findings.add("%d is no problem (RFC 9457)".formatted(reply.status()));
			return;
		}
		String type = problem.path("type").asString("");
		Matcher page = PAGE.matcher(type);
		if (!page.matches()
				|| !java.nio.file.Files.exists(this.checkout.resolve("docs/problems/%s.md".formatted(page.group(1))))) {
			findings.add("there is no page for the problem '%s'".formatted(type));
		}
		if (problem.path("status").asInt(0) != reply.status() || problem.path("title").asString("").isEmpty()) {
			findings.add("the problem says another status, or has no title");
		}
		String trace = reply.header("X-Trace-Id");
		if (!problem.path("traceId").asString("").equals(trace)) {
			findings.add("the problem's traceId is not that of the header");
		}
	}

	private static void judgeSuccess(Draft draft, Reply reply, List<String> findings) {
		draft.operation.answer(reply.status()).ifPresent((content) -> {
			if (!reply.header("Content-Type").startsWith(content.type())) {
				findings.add("%d has the type '%s'".formatted(reply.status(), reply.header("Content-Type")));
			}
			else if (content.type().equals("application/json")) {
				draft.operation.document()
					.violations(content.schema(), json(reply.body()))
					.forEach((violation) -> findings.add("the answer breaks its schema: " + violation));
			}
		});
		if (reply.header("X-Trace-Id").isEmpty()) {
			findings.add("no X-Trace-Id");
		}
	}

	private static JsonNode json(String body) {
		try {
			return JsonMapper.shared().readTree(body);
		}
		catch (JacksonException ex) {
			return JsonMapper.shared().missingNode();
		}
	}

}
