package io.mitosis.lab.deployment;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.mitosis.lab.system.Checkout;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KubernetesNetworkTests {

	private static final Pattern ROW = Pattern.compile("^\\| `([\\w-]+)` \\| (.*) \\|$", Pattern.MULTILINE);

	private static final Pattern CALLEE = Pattern.compile("`([\\w-]+:\\d+)`");

	private static final String TWO_PODS = """
			kind: Deployment
			metadata: { name: a }
			spec: { template: { metadata: { labels: { app: a } }, spec: { containers: [] } } }
			---
			kind: Deployment
			metadata: { name: b }
			spec: { template: { metadata: { labels: { app: b } }, spec: { containers: [] } } }
			---
			kind: NetworkPolicy
			spec: { podSelector: { matchLabels: { app: a } }, policyTypes: [Egress], egress: [{ to: [{ podSelector: { matchLabels: { app: b } } }], ports: [{ port: 1 }, { port: 2 }] }] }
			---
			kind: NetworkPolicy
			spec: { podSelector: { matchLabels: { app: b } }, policyTypes: [Ingress], ingress: [{ from: [{ podSelector: {} }], ports: [{ port: 1 }] }] }
			""";

	@Test
	void letsThoseTalkWhoAreInTheTable() {
		KubernetesConversations conversations = new KubernetesConversations(KubernetesObjects.asWritten());

		assertThat(conversations.allowed()).isEqualTo(table()).hasSize(28);
		assertThat(conversations.oneSided()).isEmpty();
	}

	@Test
	void letsNobodyTalkByDefault() {
		KubernetesObjects objects = KubernetesObjects.asWritten();

		assertThat(
				objects.of("NetworkPolicy")
					.filter((policy) -> policy.json().at("/spec/podSelector").isEmpty()
							&& KubernetesObject.strings(policy.json().at("/spec/policyTypes")).contains("Ingress")))
			.hasSize(1);
		assertThat(new KubernetesConversations(objects).unguarded("Ingress")).isEmpty();
		assertThat(new KubernetesConversations(objects).unguarded("Egress")).isEmpty();
	}

	@Test
	void needsTheLeaveOfBoth() {
		KubernetesConversations conversations = new KubernetesConversations(KubernetesObjects.read(TWO_PODS));

		assertThat(conversations.allowed()).containsExactly("a -> b:1");
		assertThat(conversations.oneSided()).containsExactly("a -> b:2", "b -> b:1");
		assertThat(conversations.unguarded("Ingress")).extracting(KubernetesObject::name).containsExactly("a");
	}

	/// A row of the document: `caller` | `callee:port`, …
	private static Set<String> table() {
		String section = SourceFile.text(Checkout.here().resolve("docs/deploy.md"))
			.split("## Who may talk to whom\n")[1].split("\n## ")[0];
		Set<String> table = new TreeSet<>();
		Matcher row = ROW.matcher(section);
		while (row.find()) {
			CALLEE.matcher(row.group(2))
				.results()
				.map((callee) -> row.group(1) + " -> " + callee.group(1))
				.forEach(table::add);
		}
		return table;
	}

}
