package io.mitosis.lab.deployment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KubernetesReferencesTests {

	private static final String GOOD = """
			kind: StatefulSet
			metadata: { name: good }
			spec:
			  serviceName: good
			  volumeClaimTemplates: [{ metadata: { name: data } }]
			  template:
			    metadata: { labels: { app: good, app.kubernetes.io/name: good } }
			    spec:
			      containers:
			        - name: good
			          ports: [{ name: http }]
			          readinessProbe: { httpGet: { port: http } }
			          livenessProbe: { tcpSocket: { port: http } }
			          env: [{ name: A, valueFrom: { secretKeyRef: { name: secret, key: a } } }]
			          envFrom: [{ configMapRef: { name: map } }]
			          volumeMounts: [{ name: data }, { name: files }, { name: kept }, { name: more }]
			          resources: { requests: { cpu: 1m } }
			      volumes:
			        - { name: files, configMap: { name: map, items: [{ key: file }] } }
			        - { name: more, projected: { sources: [{ configMap: { name: map } }] } }
			        - { name: kept, persistentVolumeClaim: { claimName: claim } }
			---
			{ kind: Secret, metadata: { name: secret }, data: { a: b } }
			---
			{ kind: ConfigMap, metadata: { name: map }, data: { file: text } }
			---
			{ kind: PersistentVolumeClaim, metadata: { name: claim } }
			---
			{ kind: Service, metadata: { name: good }, spec: { selector: { app: good }, ports: [{ name: web, targetPort: http }] } }
			---
			{ kind: PodDisruptionBudget, metadata: { name: budget }, spec: { selector: { matchLabels: { app: good } } } }
			---
			{ kind: HorizontalPodAutoscaler, metadata: { name: scaler }, spec: { scaleTargetRef: { kind: StatefulSet, name: good } } }
			---
			kind: NetworkPolicy
			metadata: { name: policy }
			spec:
			  podSelector: { matchLabels: { app: good } }
			  ingress: [{ from: [{ podSelector: { matchExpressions: [{ key: app.kubernetes.io/name, operator: In, values: [good] }] } }] }]
			---
			{ kind: ServiceAccount, metadata: { name: account } }
			---
			{ kind: Role, metadata: { name: role } }
			---
			{ kind: RoleBinding, metadata: { name: binding }, roleRef: { kind: Role, name: role }, subjects: [{ kind: ServiceAccount, name: account }] }
			---
			{ kind: Ingress, metadata: { name: door }, spec: { rules: [{ backend: { service: { name: good, port: { name: web } } } }] } }
			""";

	@ParameterizedTest
	@CsvSource({ "overlays/kind, true", "overlays/production, false" })
	void leadSomewhere(String overlay, boolean secrets) {
		assertThat(new KubernetesReferences(Kustomize.build(overlay), secrets).dangling()).isEmpty();
	}

	@Test
	void areFoundInAGoodManifest() {
		assertThat(new KubernetesReferences(KubernetesObjects.read(GOOD), true).dangling()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					serviceName: good               | serviceName: x                 | StatefulSet/good finds no Service/x
					name: secret, key: a            | name: x, key: a                | StatefulSet/good needs Secret/x:a
					name: secret, key: a            | name: secret, key: x           | StatefulSet/good needs Secret/secret:x
					configMapRef: { name: map }     | configMapRef: { name: x }      | StatefulSet/good needs ConfigMap/x
					key: file                       | key: x                         | StatefulSet/good needs ConfigMap/map:x
					sources: [{ configMap: { name: map | sources: [{ configMap: { name: x | StatefulSet/good needs ConfigMap/x
					claimName: claim                | claimName: x                   | StatefulSet/good needs PersistentVolumeClaim/x
					name: kept }                    | name: x }                      | StatefulSet/good has no volume x
					tcpSocket: { port: http }       | tcpSocket: { port: x }         | StatefulSet/good has no port x
					targetPort: http                | targetPort: x                  | Service/good finds no port x
					selector: { app: good }         | selector: { app: x }           | 'Service/good finds no pods {"app":"x"}'
					kind: StatefulSet, name: good   | kind: StatefulSet, name: x     | HorizontalPodAutoscaler/scaler finds no requests of x
					requests: { cpu: 1m }           | limits: { cpu: 1m }            | HorizontalPodAutoscaler/scaler finds no requests of good
					values: [good]                  | values: [good, x]              | NetworkPolicy/policy finds no pods x
					kind: Role, name: role          | kind: Role, name: x            | RoleBinding/binding finds no Role/x
					ServiceAccount, name: account   | ServiceAccount, name: x        | RoleBinding/binding finds no ServiceAccount/x
					port: { name: web }             | port: { name: x }              | 'Ingress/door finds no backend {"name":"good","port":{"name":"x"}}'
					""")
	void areMissedWhenTheyLeadNowhere(String good, String bad, String complaint) {
		assertThat(new KubernetesReferences(KubernetesObjects.read(GOOD.replace(good, bad)), true).dangling())
			.containsExactly(complaint);
	}

}
