package io.mitosis.lab.deployment;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

import static io.mitosis.lab.deployment.KubernetesPolicy.expect;

/// What every container keeps to.
final class KubernetesContainer {

	private KubernetesContainer() {
	}

	/// One sentence for each broken rule.
	static List<String> of(KubernetesObject workload, JsonNode container) {
		List<String> found = new ArrayList<>();
		image(container.path("image").asString(""), found);
		expect(List.of("IfNotPresent", "Never").contains(container.path("imagePullPolicy").asString("")),
				"takes an image that is there", found);
		for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
			expect(container.has(probe), "has a " + probe, found);
		}
		if (workload.isOurProgram()) {
			expect(path(container, "livenessProbe").equals("/actuator/health/liveness"), "is alive by itself", found);
			expect(path(container, "readinessProbe").equals("/actuator/health/readiness"), "says when it is ready",
					found);
			expect(KubernetesQuantity.milli(container.at("/resources/limits/cpu")) >= 1000,
					"may use a whole CPU, so that it keeps its lease", found);
		}
		security(container.path("securityContext"), found);
		for (String resource : List.of("cpu", "memory")) {
			expect(container.at("/resources/requests").has(resource), "requests " + resource, found);
			expect(container.at("/resources/limits").has(resource), "has a limit of " + resource, found);
		}
		expect(container.path("ports").valueStream().allMatch((port) -> port.has("name")), "names its ports", found);
		return found;
	}

	private static void image(String image, List<String> found) {
		String tag = image.substring(image.lastIndexOf(':') + 1);
		expect(image.contains(":") && !tag.contains("/") && !tag.equals("latest"), "pins its image", found);
	}

	private static void security(JsonNode security, List<String> found) {
		expect(!security.path("allowPrivilegeEscalation").asBoolean(true), "gains no privileges", found);
		expect(security.path("readOnlyRootFilesystem").asBoolean(false), "has a read-only root", found);
		expect(KubernetesObject.strings(security.at("/capabilities/drop")).equals(List.of("ALL")),
				"drops its capabilities", found);
		expect(!security.path("privileged").asBoolean(false), "is not privileged", found);
	}

	private static String path(JsonNode container, String probe) {
		return container.path(probe).at("/httpGet/path").asString("");
	}

}
