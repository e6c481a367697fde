package io.mitosis.gateway.overview;

import io.mitosis.defaults.openapi.Endpoint;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The only endpoint that the gateway answers by itself; it counts as the route `overview`.
@RestController
@EnableConfigurationProperties(OverviewProperties.class)
class OverviewController {

	private final Composition composition;

	OverviewController(Composition composition) {
		this.composition = composition;
	}

	@GetMapping("/api/v1/overview")
	@Endpoint(value = "Shows everything at a glance; what is away is null and listed",
			headers = HttpHeaders.CACHE_CONTROL)
	ResponseEntity<Overview> own(@AuthenticationPrincipal Jwt person, HttpServletRequest request) {
		request.setAttribute(MvcUtils.GATEWAY_ROUTE_ID_ATTR, "overview");
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(this.composition.compose(person.getTokenValue()));
	}

}
