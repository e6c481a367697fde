package io.mitosis.lab.deployment;

import tools.jackson.databind.JsonNode;

/// Kubernetes' way to write amounts.
final class KubernetesQuantity {

	private KubernetesQuantity() {
	}

	/// CPUs, such as `60m` or `"1"`, in thousandths.
	static long milli(JsonNode quantity) {
		String text = quantity.asString("0");
		return text.endsWith("m") ? number(text, 1) : Math.round(Double.parseDouble(text) * 1000);
	}

	/// Memory, such as `256Mi` or `1Gi`, in MiB.
	static long mebibytes(JsonNode quantity) {
		String text = quantity.asString("0Mi");
		return text.endsWith("Gi") ? number(text, 2) * 1024 : number(text, 2);
	}

	private static long number(String text, int suffix) {
		return Long.parseLong(text.substring(0, text.length() - suffix));
	}

}
