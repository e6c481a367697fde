package io.mitosis.lab.deployment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KubernetesPolicyTests {

	private static final String GOOD = """
			apiVersion: apps/v1
			kind: Deployment
			metadata: { name: good, labels: { app.kubernetes.io/component: service } }
			spec:
			  replicas: 1
			  strategy: { rollingUpdate: { maxUnavailable: 0 } }
			  selector: { matchLabels: { app: good } }
			  template:
			    metadata: { labels: { app: good, app.kubernetes.io/part-of: mitosis } }
			    spec:
			      serviceAccountName: good
			      automountServiceAccountToken: false
			      enableServiceLinks: false
			      terminationGracePeriodSeconds: 60
			      securityContext: { runAsNonRoot: true, runAsUser: 1, seccompProfile: { type: RuntimeDefault } }
			      topologySpreadConstraints: [{ labelSelector: { matchLabels: { app: good } } }]
			      containers:
			        - name: good
			          image: good:1.0
			          imagePullPolicy: IfNotPresent
			          ports: [{ name: http, containerPort: 80 }]
			          startupProbe: {}
			          livenessProbe: { httpGet: { path: /actuator/health/liveness } }
			          readinessProbe: { httpGet: { path: /actuator/health/readiness } }
			          resources: { requests: { cpu: 1m, memory: 1Mi }, limits: { cpu: "1", memory: 2Mi } }
			          securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: [ALL] } }
			      volumes: [{ name: tmp, emptyDir: {} }]
			---
			kind: PodDisruptionBudget
			metadata: { name: good }
			spec: { selector: { matchLabels: { app: good } } }
			---
			kind: ServiceAccount
			metadata: { name: good }
			""";

	@Test
	void isKeptByWhatIsWritten() {
		KubernetesObjects objects = KubernetesObjects.asWritten();

		assertThat(objects.workloads()).hasSize(12);
		assertThat(new KubernetesPolicy(objects).violations()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			overlays/kind
			overlays/production
			""")
	void isKeptByWhatIsBuilt(String overlay) {
		assertThat(new KubernetesPolicy(Kustomize.build(overlay)).violations()).isEmpty();
	}

	@Test
	void findsNothingWrongWithAGoodDeployment() {
		assertThat(new KubernetesPolicy(KubernetesObjects.read(GOOD)).violations()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					runAsNonRoot: true                | runAsNonRoot: false             | runs as nobody but root
					runAsUser: 1                      | runAsUser: 0                    | has a user's number
					RuntimeDefault                    | Unconfined                      | has a seccomp profile
					enableServiceLinks: false         | enableServiceLinks: true        | gets no variables of Services
					ServiceAccountToken: false        | ServiceAccountToken: true       | gets no token of the cluster
					terminationGracePeriodSeconds: 60 | hostname: good                  | says how long it may take to end
					emptyDir: {}                      | hostPath: { path: / }           | has volumes of allowed kinds
					serviceAccountName: good          | serviceAccountName: bad         | has a service account of its own
					part-of: mitosis                  | part-of: others                 | says what it is part of
					selector: { matchLabels: { app: good } }\\n  template | x: y\\n  template | selects its own pods
					image: good:1.0                   | image: good                     | pins its image
					image: good:1.0                   | image: good:latest              | pins its image
					image: good:1.0                   | image: localhost:5000/good      | pins its image
					IfNotPresent                      | Always                          | takes an image that is there
					startupProbe: {}                  | x: y                            | has a startupProbe
					health/liveness                   | health                          | is alive by itself
					health/readiness                  | health                          | says when it is ready
					cpu: "1"                          | cpu: 500m                       | may use a whole CPU, so that it keeps its lease
					requests: { cpu: 1m, memory: 1Mi }| requests: { cpu: 1m }           | requests memory
					, memory: 2Mi                     | ''                              | has a limit of memory
					allowPrivilegeEscalation: false   | x: y                            | gains no privileges
					readOnlyRootFilesystem: true      | readOnlyRootFilesystem: false   | has a read-only root
					drop: [ALL]                       | drop: [CHOWN]                   | drops its capabilities
					maxUnavailable: 0                 | maxUnavailable: 1               | is replaced before it goes
					replicas: 1                       | paused: false                   | says how many it is, or has an autoscaler that does
					kind: PodDisruptionBudget         | kind: Else                      | has one disruption budget
					name: http, containerPort: 80     | containerPort: 80               | names its ports
					""")
	void findsWhatIsWrongWithABadOne(String good, String bad, String rule) {
		String manifest = GOOD.replace(good.replace("\\n", "\n"), bad.replace("\\n", "\n"));

		assertThat(new KubernetesPolicy(KubernetesObjects.read(manifest)).violations())
			.containsExactly("Deployment/good: " + rule);
	}

}
